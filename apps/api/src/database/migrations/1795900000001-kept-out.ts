import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Homes beside a ticket's own whose members keep out of it. */
export class KeptOut1795900000001 implements MigrationInterface {
  name = 'KeptOut1795900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" ADD "other_households" uuid array NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "other_households"`);
  }
}
