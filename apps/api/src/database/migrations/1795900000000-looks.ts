import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What whoever looked at somebody was called then. Of looks of before it is what they are called now. */
export class Looks1795900000000 implements MigrationInterface {
  name = 'Looks1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket_reveal" ADD "name" text`);
    await runner.query(`UPDATE ticket_reveal r SET name = a.name FROM account a WHERE a.id = r.by`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket_reveal" DROP COLUMN "name"`);
  }
}
