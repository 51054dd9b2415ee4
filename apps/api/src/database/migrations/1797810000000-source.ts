import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which way a ticket came, and what the hotline says of it. Of before, those on behalf count as brought to the counter. */
export class Source1797810000000 implements MigrationInterface {
  name = 'Source1797810000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "figure_row" DROP COLUMN "source"`);
    await runner.query(
      `ALTER TABLE "ticket" DROP COLUMN "source", DROP COLUMN "hotline_number", DROP COLUMN "hotline_due"`,
    );
  }
}

const statements = [
  `ALTER TABLE "ticket" ADD "source" text NOT NULL DEFAULT 'self', ADD "hotline_number" text, ADD "hotline_due" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE "figure_row" ADD "source" text NOT NULL DEFAULT 'self'`,
  `UPDATE ticket SET source = 'counter' WHERE proxy IS NOT NULL`,
  `UPDATE figure_row SET source = 'counter' WHERE "case" IN (SELECT id FROM ticket WHERE proxy IS NOT NULL)`,
  `CREATE INDEX "ticket_hotline" ON "ticket" ("hotline_due") WHERE hotline_due IS NOT NULL`,
];
