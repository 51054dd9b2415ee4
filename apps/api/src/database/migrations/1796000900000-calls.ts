import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever takes a call finds what is open for its number; those found learn of it. */
export class Calls1796000900000 implements MigrationInterface {
  name = 'Calls1796000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "call_lookup" ("id" uuid NOT NULL DEFAULT uuidv7(), "by" uuid NOT NULL, "of" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "office" jsonb NOT NULL, CONSTRAINT "PK_216a6816ac61c1751a0f1b147f1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9f5d96efd1bf0cf387ad7c6c15" ON "call_lookup" ("of", "at")`);
    await runner.query(
      `ALTER TABLE "call_lookup" ADD CONSTRAINT "FK_f71e188792142fc4989a2b58cb8" FOREIGN KEY ("by") REFERENCES "account"("id")`,
    );
    await runner.query(
      `ALTER TABLE "call_lookup" ADD CONSTRAINT "FK_f11f6183581ced93710c74bfa31" FOREIGN KEY ("of") REFERENCES "account"("id")`,
    );
    await runner.query(`ALTER TABLE "ticket" ADD "behalf_phone_index" text`);
    await runner.query(
      `CREATE INDEX "IDX_705291f08c176ca17ae2dbfdf4" ON "ticket" ("behalf_phone_index") WHERE behalf_phone_index IS NOT NULL`,
    );
    // Numbers written down so far are indexed as soon as the keys are there: by the run that seals anew.
    await runner.query(`DELETE FROM "sealing" WHERE "name" = 'done'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "call_lookup"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "behalf_phone_index"`);
  }
}
