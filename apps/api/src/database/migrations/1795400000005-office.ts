import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Absences with deputies, duty rosters, and the office in which somebody did what an event tells. */
export class Office1795400000005 implements MigrationInterface {
  name = 'Office1795400000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Who stood in for whom, and in which office somebody acted, is not thrown away by going back. */
  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

const statements = [
  `CREATE TABLE "absence" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "deputy" uuid, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "words" text, "by" uuid NOT NULL, CONSTRAINT "PK_30089b15c0f880f026581218c16" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_66f4e819d1ee244a7ebcbf367f" ON "absence" ("account")`,
  `CREATE INDEX "IDX_1831bee6472eeab15d18dc8877" ON "absence" ("deputy")`,
  `CREATE TABLE "roster_pattern" ("account" uuid NOT NULL, "weekday" smallint NOT NULL, "from" text NOT NULL, "to" text NOT NULL, CONSTRAINT "PK_06922d6336392c7d3600878f13a" PRIMARY KEY ("account", "weekday", "from"))`,
  `CREATE TABLE "roster_exception" ("account" uuid NOT NULL, "date" text NOT NULL, "position" smallint NOT NULL, "on" boolean NOT NULL, "from" text, "to" text, CONSTRAINT "PK_64a4202c44f666e5c961c9f25a0" PRIMARY KEY ("account", "date", "position"))`,
  `ALTER TABLE "ticket_event" ADD "office" jsonb`,
];
