import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What neighbours saw of everything until now: common parts stay open, what may tell of a person asks the
 * reporter.
 */
const decided: Readonly<Record<string, readonly string[]>> = {
  yes: ['ebike', 'clutter', 'falling', 'fire', 'lighting', 'drain', 'leak', 'lift', 'waste'],
  ask: ['parking', 'property', 'charging', 'greening', 'activity', 'other'],
};

/** What neighbours see is decided per category, and by the reporter where the category asks (ADR 22). */
export class Neighbours1796000500001 implements MigrationInterface {
  name = 'Neighbours1796000500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "category" ADD "neighbours" text NOT NULL DEFAULT 'never'`);
    for (const [openness, codes] of Object.entries(decided))
      await runner.query(`UPDATE "category" SET "neighbours" = $1 WHERE "code" = ANY ($2)`, [
        openness,
        codes,
      ]);
    await runner.query(
      `ALTER TABLE "ticket" ADD "shows_neighbours" boolean NOT NULL DEFAULT false, ADD "opens_words" boolean NOT NULL DEFAULT false`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "opens_words", DROP COLUMN "shows_neighbours"`);
    await runner.query(`ALTER TABLE "category" DROP COLUMN "neighbours"`);
  }
}
