import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which keys the database was sealed with, so that none goes that is still needed. */
export class Sealing1795400000010 implements MigrationInterface {
  name = 'Sealing1795400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sealing" ("name" text NOT NULL, "value" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_sealing" PRIMARY KEY ("name"))`,
    );
    // Among its neighbours it would tell the number of the room.
    await runner.query(`UPDATE "area" SET "position" = 0 WHERE "kind" = 'household'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "sealing"`);
  }
}
