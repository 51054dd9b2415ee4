import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The identity firewall: numbers are looked up by a blind index, and who looked is on record. */
export class People1795400000000 implements MigrationInterface {
  name = 'People1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Who looked is not forgotten by going back. */
  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

const statements = [
  `CREATE TABLE "ticket_reveal" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "by" uuid NOT NULL, "of" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "fields" text array NOT NULL, CONSTRAINT "PK_7dbe53acec4dacf5462836f6f2a" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE INDEX "IDX_dca7eccf9845ea82912474ee59" ON "ticket_reveal" ("of")`,
  `ALTER TABLE "account" ADD "phone_index" text`,
  `CREATE INDEX "IDX_e200bc431a2eb2b98be4d368ea" ON "account" ("phone_index") WHERE phone_index IS NOT NULL`,
  `ALTER TABLE "ticket_reveal" ADD CONSTRAINT "FK_43928389bec766bfe3706c79d02" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
