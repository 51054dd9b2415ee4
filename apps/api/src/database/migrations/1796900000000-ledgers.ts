import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 台账: the workbooks that staff asked for. */
export class Ledgers1796900000000 implements MigrationInterface {
  name = 'Ledgers1796900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ledger_export"`);
  }
}

const statements = [
  `CREATE TABLE "ledger_export" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "book" text NOT NULL, "filter" jsonb NOT NULL, "state" text NOT NULL, "lines" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "wrote_at" TIMESTAMP(3) WITH TIME ZONE, "fetched_at" TIMESTAMP WITH TIME ZONE array NOT NULL, CONSTRAINT "PK_573a0f219c788f9256488f99e71" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_46d0b7ce9de27ac7f0563cdb6a" ON "ledger_export" ("account")`,
  `ALTER TABLE "ledger_export" ADD CONSTRAINT "FK_46d0b7ce9de27ac7f0563cdb6a0" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
