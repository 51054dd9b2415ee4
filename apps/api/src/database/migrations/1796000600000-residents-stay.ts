import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Leaving a post closed the account of whoever left: they are residents again. An account that was erased is
 * no longer bound to a WeChat user, and stays closed.
 */
export class ResidentsStay1796000600000 implements MigrationInterface {
  name = 'ResidentsStay1796000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "account" SET "active" = true WHERE NOT "active" AND "openid" IS NOT NULL`);
  }

  down(): Promise<void> {
    // Which of them had been closed is not known any more.
    return Promise.resolve();
  }
}
