import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claim codes of what was placed on behalf, and tickets that lead to nobody, with pictures that nobody sent.
 */
export class Claim1795400000004 implements MigrationInterface {
  name = 'Claim1795400000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

const statements = [
  `CREATE TABLE "ticket_claim" ("hash" text NOT NULL, "ticket" uuid NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_dd6ba43afb5a27028dc0e76d9ea" UNIQUE ("ticket"), CONSTRAINT "PK_769aaf2eb1431eacd8973c8df9c" PRIMARY KEY ("hash"))`,
  `ALTER TABLE "ticket" ADD "anonymous" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "file" ALTER COLUMN "account" DROP NOT NULL`,
  `ALTER TABLE "ticket_claim" ADD CONSTRAINT "FK_dd6ba43afb5a27028dc0e76d9ea" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
