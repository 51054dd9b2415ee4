import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases say in the figures. Cases of before get theirs by the job `figures`, from their events. */
export class FigureRows1797700500000 implements MigrationInterface {
  name = 'FigureRows1797700500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "figure_row"`);
  }
}

const statements = [
  `CREATE TABLE "figure_row" ("case" uuid NOT NULL, "basis" text NOT NULL, "part" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE, "marks" jsonb NOT NULL, "minutes" integer, "unit" uuid, "person" uuid, "kind" text NOT NULL, "category" text NOT NULL, "sensitive" boolean NOT NULL, "community" uuid NOT NULL, "path" uuid array NOT NULL, CONSTRAINT "PK_FIG" PRIMARY KEY ("case", "basis", "part"))`,
  `CREATE INDEX "figure_row_at" ON "figure_row" ("basis", "community", "at")`,
  `ALTER TABLE "figure_row" ADD CONSTRAINT "FK_ba4ff48b9d2b4834586f2b9f355" FOREIGN KEY ("case") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // A database with tickets has the queue.
  `DO $$ BEGIN IF EXISTS (SELECT FROM cases WHERE noun = 'ticket') THEN
    PERFORM graphile_worker.add_job('figures', '{"noun": "ticket"}'::json, queue_name => 'figures', priority => 1); END IF; END $$`,
];
