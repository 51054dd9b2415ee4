import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holidays and 调休 as they are announced, year by year, without a release. */
export class Calendar1796000400000 implements MigrationInterface {
  name = 'Calendar1796000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "calendar_day" ("date" text NOT NULL, "worked" boolean NOT NULL, "label" text NOT NULL, "source" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_calendar_day" PRIMARY KEY ("date"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "calendar_day"`);
  }
}
