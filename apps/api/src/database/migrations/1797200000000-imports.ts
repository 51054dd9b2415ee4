import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of workbooks: who imported how much, and for a day what was found in the file. */
export class Imports1797200000000 implements MigrationInterface {
  name = 'Imports1797200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['workbook_finding', 'workbook_import']) await runner.query(`DROP TABLE "${table}"`);
  }
}

const statements = [
  `CREATE TABLE "workbook_import" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "areas" uuid array NOT NULL, "hash" text NOT NULL, "state" text NOT NULL, "problems" integer NOT NULL, "lines" jsonb NOT NULL, "total" integer NOT NULL, "written" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "wrote_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_d7019bff6440b70b68bb8e19eef" PRIMARY KEY ("id"))`,
  `CREATE INDEX "workbook_import_at" ON "workbook_import" ("at", "id")`,
  `CREATE TABLE "workbook_finding" ("import" uuid NOT NULL, "account" uuid NOT NULL, "found" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5c162413420559b566f29725288" PRIMARY KEY ("import"))`,
  `ALTER TABLE "workbook_import" ADD CONSTRAINT "FK_db519879150612ee5ee4439e92b" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "workbook_finding" ADD CONSTRAINT "FK_5c162413420559b566f29725288" FOREIGN KEY ("import") REFERENCES "workbook_import"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
