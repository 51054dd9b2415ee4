import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ladder runs: its rungs are rows, and the sweep looks at every open ticket once to find the next one. */
export class Rungs1797700000000 implements MigrationInterface {
  name = 'Rungs1797700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "ticket_rung" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "clock" text NOT NULL,
      "run" integer NOT NULL, "rung" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "to" uuid array NOT NULL,
      "why" jsonb NOT NULL, CONSTRAINT "PK_166b3335736bb04f080cf0471fc" PRIMARY KEY ("ticket", "seq"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "ticket_rung_once" ON "ticket_rung" ("ticket", "clock", "run", "rung")`,
    );
    await runner.query(`ALTER TABLE "ticket_rung" ADD CONSTRAINT "FK_51406b20a6d73c0193d668c858f" FOREIGN KEY ("ticket")
      REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(
      `UPDATE cases SET due_at = least(due_at, now()) WHERE noun = 'ticket' AND state = 'working'`,
    );
    await runner.query(`ALTER TABLE "notice" ADD "summary" date, ADD "due" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `CREATE INDEX "notice_summary" ON "notice" ("account", "summary") WHERE summary IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "notice_summary"`);
    await runner.query(`ALTER TABLE "notice" DROP COLUMN "summary", DROP COLUMN "due"`);
    await runner.query(`DROP TABLE "ticket_rung"`);
  }
}
