import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that place nothing for a while but what concerns safety. */
export class Suspension1796000600003 implements MigrationInterface {
  name = 'Suspension1796000600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "suspension" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "proposed_by" uuid NOT NULL, "proposed_as" text NOT NULL,
      "proposed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "days" integer NOT NULL, "words" text NOT NULL, "confirmed_by" uuid, "confirmed_as" text, "until" TIMESTAMP(3) WITH TIME ZONE,
      "ended_at" TIMESTAMP(3) WITH TIME ZONE, "ended_by" uuid, "appealed_at" TIMESTAMP(3) WITH TIME ZONE, "appeal" text, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answered_by" uuid,
      "answer" text, PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "IDX_c2060110172e79970f3e5b4fce" ON "suspension" ("account")`);
    await runner.query(
      `ALTER TABLE "suspension" ADD CONSTRAINT "FK_c2060110172e79970f3e5b4fceb" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "suspension"`);
  }
}
