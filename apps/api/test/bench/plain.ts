import type pg from 'pg';

/**
 * The same product without rules: one ticket row and one history row per write, and the indexes its lists
 * need.
 */
const SCHEMA = `
CREATE TABLE ticket (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  number bigint GENERATED ALWAYS AS IDENTITY,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'pool',
  category text NOT NULL,
  building integer NOT NULL,
  reporter integer NOT NULL,
  steward integer,
  words text NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT now(),
  due_at timestamptz NOT NULL DEFAULT now() + interval '8 hours'
);
CREATE TABLE history (
  ticket uuid NOT NULL REFERENCES ticket,
  seq integer NOT NULL,
  action text NOT NULL,
  by integer NOT NULL,
  form jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ticket, seq)
);`;

const FILL = `
INSERT INTO ticket (state, version, category, building, reporter, words, placed_at, due_at)
SELECT CASE WHEN n % 5 = 0 THEN 'pool' ELSE 'closed' END, CASE WHEN n % 5 = 0 THEN 1 ELSE 6 END, 'lighting',
  n % 10, n % 96, '楼道里的灯不亮，老人出门看不清路 ' || n, now() - n * interval '1 minute', now() + n * interval '1 second'
FROM generate_series(1, $1::int) n`;

const HISTORY = `
INSERT INTO history (ticket, seq, action, by, form)
SELECT id, seq, 'remark', reporter, '{"words": "请尽快处理"}' FROM ticket, generate_series(1, version) seq`;

const INDEXES = `
CREATE INDEX ticket_pool ON ticket (due_at, id) WHERE state = 'pool';
CREATE INDEX ticket_reporter ON ticket (reporter);`;

/** A row of `ticket`. */
export interface Row {
  readonly id: string;
  readonly category: string;
  readonly building: number;
  readonly reporter: number;
  readonly words: string;
}

/** A statement with a name, which pg prepares once per connection. */
const prepared = (name: string, text: string): pg.QueryConfig => ({ name, text });

/** A transition: the ticket `$1` by the person `$2`. */
const move = (action: string, from: string, to: string): pg.QueryConfig =>
  prepared(
    action,
    `WITH taken AS (UPDATE ticket SET state = '${to}', steward = $2, version = version + 1
         WHERE id = $1 AND state = '${from}' RETURNING *),
       noted AS (INSERT INTO history (ticket, seq, action, by) SELECT id, version, '${action}', steward FROM taken)
     SELECT * FROM taken`,
  );

export const statements = {
  place: prepared(
    'place',
    `WITH placed AS (INSERT INTO ticket (category, building, reporter, words) VALUES ($1, $2, $3, $4) RETURNING *),
       noted AS (INSERT INTO history (ticket, seq, action, by) SELECT id, 1, 'place', reporter FROM placed)
     SELECT * FROM placed`,
  ),
  accept: move('accept', 'pool', 'triage'),
  dispatch: move('dispatch', 'triage', 'signing'),
  list: prepared('list', `SELECT * FROM ticket WHERE state = 'pool' ORDER BY due_at, id LIMIT 20`),
  deep: prepared(
    'deep',
    `SELECT * FROM ticket WHERE state = 'pool' AND (due_at, id) > ($1, $2) ORDER BY due_at, id LIMIT 20`,
  ),
  read: prepared('read', `SELECT * FROM ticket WHERE id = $1`),
  timeline: prepared('timeline', `SELECT * FROM history WHERE ticket = $1 ORDER BY seq`),
} as const;

/** The transitions of tickets without rules. */
export type Move = 'accept' | 'dispatch';

/** The place (from the first) of the row from which deep pages start. */
export const DEPTH = 1000;

export interface PlainTargets {
  /** Where the deep page starts. */
  readonly after: { readonly at: string; readonly id: string };
  readonly ids: readonly string[];
}

/** Creates the tables with so many tickets, a fifth of them in the pool. */
export async function plantPlain(pool: pg.Pool, tickets: number): Promise<PlainTargets> {
  await pool.query(SCHEMA);
  await pool.query(FILL, [tickets]);
  await pool.query(HISTORY);
  await pool.query(INDEXES);
  await pool.query('VACUUM ANALYZE');
  const deep = await pool.query<{ at: string; id: string }>(
    `SELECT due_at::text AS at, id FROM ticket WHERE state = 'pool' ORDER BY due_at, id
     OFFSET least($1, $2::int / 10) LIMIT 1`,
    [DEPTH, tickets],
  );
  const ids = await pool.query<{ id: string }>(`SELECT id FROM ticket ORDER BY random() LIMIT 10000`);
  return { after: deep.rows[0]!, ids: ids.rows.map(({ id }) => id) };
}

/** Puts accepted and dispatched tickets back into the pool before accepting; returns what the move can take. */
export async function refillPlain(pool: pg.Pool, operation: Move): Promise<string[]> {
  if (operation === 'accept')
    await pool.query(`UPDATE ticket SET state = 'pool' WHERE state NOT IN ('pool', 'closed')`);
  await pool.query('VACUUM ANALYZE ticket');
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM ticket WHERE state = $1`, [
    operation === 'accept' ? 'pool' : 'triage',
  ]);
  return rows.map(({ id }) => id);
}

export const countHistory = async (pool: pg.Pool): Promise<number> =>
  (
    await pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM history WHERE action IN ('place', 'accept', 'dispatch')`,
    )
  ).rows[0]!.n;
