import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns that move, by their name in `ticket`. */
const MOVED = {
  id: 'id',
  number: 'number',
  community: 'community',
  path: 'path',
  state: 'state',
  outcome: 'outcome',
  version: 'version',
  seq: 'seq',
  placed_at: 'opened_at',
  closed_at: 'closed_at',
  due_at: 'due_at',
  promised_at: 'promised_at',
  anonymised_at: 'anonymised_at',
  search: 'search',
  card: 'card',
  said: 'said',
} as const;

const olds = Object.keys(MOVED);
const news = Object.values(MOVED);
const listed = (columns: readonly string[], row?: string): string =>
  columns.map((column) => (row ? `${row}.${column}` : column)).join(', ');

/** What every noun with states has in common moves from `ticket` to `cases`, whose id a ticket shares. */
export class Cases1796100000000 implements MigrationInterface {
  name = 'Cases1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CREATE, FILL, COMPARE, ...INDEXES, ...REFER, DROP, ...TICKET_INDEXES])
      await runner.query(statement);
  }

  /** Cases of other nouns would be lost. */
  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

const CREATE = `CREATE TABLE "cases" ("id" uuid NOT NULL DEFAULT uuidv7(), "noun" text NOT NULL, "number" text NOT NULL, "community" uuid NOT NULL, "path" uuid array NOT NULL, "state" text NOT NULL, "outcome" text, "version" integer NOT NULL, "seq" integer NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "due_at" TIMESTAMP(3) WITH TIME ZONE, "promised_at" TIMESTAMP(3) WITH TIME ZONE, "anonymised_at" TIMESTAMP(3) WITH TIME ZONE, "search" text NOT NULL, "card" text NOT NULL, "said" text NOT NULL DEFAULT '', CONSTRAINT "UQ_cases_number" UNIQUE ("number"), CONSTRAINT "PK_cases" PRIMARY KEY ("id"))`;

const FILL = `INSERT INTO cases (noun, ${listed(news)}) SELECT 'ticket', ${listed(olds)} FROM ticket`;

/** Any difference ends the migration, whose transaction leaves the database as it was. */
const COMPARE = `DO $$ DECLARE different bigint; BEGIN
  SELECT count(*) INTO different FROM ticket t FULL JOIN cases c ON c.id = t.id
    WHERE (${listed(olds, 't')}) IS DISTINCT FROM (${listed(news, 'c')});
  IF different > 0 THEN RAISE EXCEPTION '% rows of cases differ from their tickets', different; END IF;
END $$`;

const INDEXES = [
  `CREATE INDEX "cases_known" ON "cases" ("closed_at") WHERE closed_at IS NOT NULL AND anonymised_at IS NULL`,
  `CREATE INDEX "cases_state" ON "cases" ("community", "state", "opened_at")`,
  `CREATE INDEX "cases_opened" ON "cases" ("opened_at", "id")`,
  `CREATE INDEX "cases_due" ON "cases" ("due_at") WHERE due_at IS NOT NULL`,
  `CREATE INDEX "cases_path" ON "cases" USING gin ("path")`,
  `CREATE INDEX "cases_open" ON "cases" USING gin ("path") WHERE state <> 'closed'`,
  `CREATE INDEX "cases_pool" ON "cases" USING gin ("path") WHERE state = 'pool'`,
  `CREATE INDEX "cases_search" ON "cases" USING gin ("search" gin_trgm_ops)`,
  `CREATE INDEX "cases_said" ON "cases" USING gin ("said" gin_trgm_ops)`,
];

const REFER = [
  `ALTER TABLE "cases" ADD CONSTRAINT "FK_a1bd0f6f67aa52598a4f14e23ee" FOREIGN KEY ("community") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ALTER COLUMN "id" DROP DEFAULT`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_d9a0835407701eb86f874474b7c" FOREIGN KEY ("id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Drops their indexes and constraints too. */
const DROP = `ALTER TABLE ticket ${olds
  .filter((column) => column !== 'id')
  .map((column) => `DROP COLUMN ${column}`)
  .join(', ')}`;

const TICKET_INDEXES = [`CREATE INDEX "ticket_proxy" ON "ticket" ("proxy") WHERE proxy IS NOT NULL`];
