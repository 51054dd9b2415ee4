import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rights of the person: what they agreed to, and which old cases are nobody's any more. */
export class Privacy1795400000006 implements MigrationInterface {
  name = 'Privacy1795400000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** What people agreed to is not forgotten by going back. */
  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

const statements = [
  `CREATE TABLE "consent" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "version" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_9115e8d6b082d4fc46d56134d29" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_9d5104d072823596c114ff34e0" ON "consent" ("account", "at")`,
  `ALTER TABLE "consent" ADD CONSTRAINT "FK_8b39b524834d93e607cec7af076" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD "anonymised_at" TIMESTAMP(3) WITH TIME ZONE`,
  `CREATE INDEX "ticket_known" ON "ticket" ("closed_at") WHERE closed_at IS NOT NULL AND anonymised_at IS NULL`,
];
