import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said lately may be corrected or taken back; a picture may be hidden. */
export class Amending1796000800000 implements MigrationInterface {
  name = 'Amending1796000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" ADD "fresh_remarks" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "file" ADD "hidden_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "file" DROP COLUMN "hidden_at"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "fresh_remarks"`);
  }
}
