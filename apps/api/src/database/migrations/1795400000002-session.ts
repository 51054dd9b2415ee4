import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Limits on how much comes from one address or person. */
export class Session1795400000002 implements MigrationInterface {
  name = 'Session1795400000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be undone: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE "rate_limit" ("key" character varying(255) NOT NULL, "points" integer NOT NULL DEFAULT '0', "expire" bigint, CONSTRAINT "PK_rate_limit" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_233c8a903eb628b1166e4ae231" ON "rate_limit" ("expire")`,
];
