import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may be about a home, an office, an absence or a suspension instead of a ticket. */
export class ToldOfMore1796000600002 implements MigrationInterface {
  name = 'ToldOfMore1796000600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice" ADD "about" text`);
    await runner.query(`ALTER TABLE "notice" ALTER COLUMN "ticket" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "notice" ALTER COLUMN "seq" DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "notice" WHERE "ticket" IS NULL`);
    await runner.query(`ALTER TABLE "notice" ALTER COLUMN "seq" SET NOT NULL`);
    await runner.query(`ALTER TABLE "notice" ALTER COLUMN "ticket" SET NOT NULL`);
    await runner.query(`ALTER TABLE "notice" DROP COLUMN "about"`);
  }
}
