import { saidToAll, amendedEvents, untouched, type Request, type TicketEvent } from '@sandan/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchable } from '../../common/fold.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly place: string | null;
  readonly words: string | null;
}

type Kept = TicketEvent & { readonly ticket: string };
type Asked = Request & { readonly ticket: string };

const BATCH = 500;

/** Whoever sees all of a case is not asked what others may know of it. */
const whole = { ...untouched, kind: 'help', openness: 'never', sensitive: true, proxy: null } as const;

/** A number as it lies between words: no key is needed to leave it out. */
const SEALED = /⟪[^⟫]*⟫/g;
const clear = (text: string | null): string | null => text && text.replace(SEALED, ' ');

/** What is searched is folded on both sides, and what was said to everybody on a case is found too. */
export class Search1796000400001 implements MigrationInterface {
  name = 'Search1796000400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "ticket" ADD "card" text NOT NULL DEFAULT '', ADD "said" text NOT NULL DEFAULT ''`,
    );
    for (let after: string | null = null; ;) {
      const rows = await batch(runner, after);
      if (rows.length === 0) break;
      await fold(runner, rows);
      after = rows.at(-1)!.id;
    }
    await runner.query(`ALTER TABLE "ticket" ALTER COLUMN "card" DROP DEFAULT`);
    await runner.query(`CREATE INDEX "ticket_said" ON "ticket" USING gin ("said" gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ticket_said"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "said", DROP COLUMN "card"`);
  }
}

const batch = (runner: QueryRunner, after: string | null): Promise<Row[]> =>
  runner.query(
    `SELECT id, number, title, place, words FROM ticket WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${BATCH}`,
    [after],
  ) as Promise<Row[]>;

async function fold(runner: QueryRunner, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const events = Map.groupBy(
    (await runner.query(
      `SELECT *, given AS inputs FROM ticket_event WHERE ticket = ANY ($1) ORDER BY ticket, seq`,
      [ids],
    )) as Kept[],
    ({ ticket }) => ticket,
  );
  const asked = Map.groupBy(
    (await runner.query(`SELECT * FROM ticket_request WHERE ticket = ANY ($1)`, [ids])) as Asked[],
    ({ ticket }) => ticket,
  );
  for (const { id, number, title, place, words } of rows) {
    const said = amendedEvents(events.get(id) ?? []).map((event) =>
      clear(saidToAll(event, { ...whole, requests: asked.get(id) ?? [] })),
    );
    const texts = [
      searchable([number, clear(title), clear(place), clear(words)]),
      searchable([number, clear(title)]),
      searchable(said),
    ];
    await runner.query(`UPDATE ticket SET search = $2, card = $3, said = $4 WHERE id = $1`, [id, ...texts]);
  }
}
