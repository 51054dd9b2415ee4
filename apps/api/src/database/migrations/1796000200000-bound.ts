import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a device did not say of itself is no longer made up and sealed. */
export class Bound1796000200000 implements MigrationInterface {
  name = 'Bound1796000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ALTER COLUMN "device" DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "session" WHERE "device" IS NULL`);
    await runner.query(`ALTER TABLE "session" ALTER COLUMN "device" SET NOT NULL`);
  }
}
