import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days on which a community serves otherwise than the national calendar says (ADR 59). */
export class CommunityDays1797800000000 implements MigrationInterface {
  name = 'CommunityDays1797800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "community_day" ("id" uuid NOT NULL DEFAULT uuidv7(), "community" uuid NOT NULL, "date" text NOT NULL, "effect" text NOT NULL, "label" text NOT NULL, "in_force" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_community_day" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "community_day_in_force" ON "community_day" ("community", "date") WHERE in_force`,
    );
    await runner.query(
      `ALTER TABLE "community_day" ADD CONSTRAINT "FK_ac9c8f7e9bbc79c26511a699174" FOREIGN KEY ("community") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "cases" WHERE noun = 'day'`);
    await runner.query(`DROP TABLE "community_day"`);
  }
}
