import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may belong to no community yet; a system without office-holders is set up with a code. */
export class Setup1796700000000 implements MigrationInterface {
  name = 'Setup1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" ALTER COLUMN "community" DROP NOT NULL`);
    await runner.query(
      `CREATE TABLE "setup_code" ("id" boolean NOT NULL DEFAULT true, "hash" text NOT NULL,
        "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_setup_code" PRIMARY KEY ("id"),
        CONSTRAINT "setup_code_one" CHECK ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "setup_code"`);
    await runner.query(`ALTER TABLE "account" ALTER COLUMN "community" SET NOT NULL`);
  }
}
