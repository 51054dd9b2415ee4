import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told who lives behind which door. */
export class Doors1796000500002 implements MigrationInterface {
  name = 'Doors1796000500002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "door_look" ("id" uuid NOT NULL DEFAULT uuidv7(), "by" uuid NOT NULL, "household" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "way" text NOT NULL, PRIMARY KEY ("id"),
        CONSTRAINT "FK_82cdd67e3bd8aa7c71636a0428a" FOREIGN KEY ("household") REFERENCES "area"("id"))`,
    );
    await runner.query(`CREATE INDEX "door_look_by" ON "door_look" ("by", "at")`);
    await runner.query(`CREATE INDEX "door_look_at" ON "door_look" ("household", "at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "door_look"`);
  }
}
