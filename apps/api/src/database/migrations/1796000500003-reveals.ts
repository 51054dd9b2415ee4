import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever looks at many residents is counted by whom they looked at. */
export class Reveals1796000500003 implements MigrationInterface {
  name = 'Reveals1796000500003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "ticket_reveal_by" ON "ticket_reveal" ("by", "at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ticket_reveal_by"`);
  }
}
