import { MINUTE, retention, type Lapsing } from '@sandan/domain';
import { expiredRows } from '../src/modules/privacy/retention.rows.ts';
import { RetentionService, type Gone } from '../src/modules/privacy/retention.service.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { cellOf } from '../src/common/cipher.ts';

/** Rows are deleted just after their period ends, and not before. */

type Ruled = Exclude<Lapsing, 'case'>;

let test: TestApp;
let people: [Phone, Phone];
let household: string;
let model: string;
let gone: Gone;

const sql = async (text: string, values: readonly unknown[] = []): Promise<string> =>
  (await test.source.query<{ id: string }[]>(text, [...values]))[0]!.id;
/** An instant as the database writes it. */
const when = (at: number): string => new Date(at).toISOString();
let made = 0;

/** A ticket closed at that time, without side rows. */
const closedAt = (at: number): Promise<string> =>
  sql(
    `WITH made AS (INSERT INTO cases
      SELECT (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', $2::text, 'state', 'closed',
        'closed_at', $3::text, 'due_at', NULL))).*
      FROM cases c WHERE c.id = $1 RETURNING id)
     INSERT INTO ticket SELECT (jsonb_populate_record(t, jsonb_build_object('id', made.id))).*
      FROM ticket t, made WHERE t.id = $1 RETURNING id`,
    [model, `T-${++made}`, when(at)],
  );
const residence = (who: Phone, status: string, since: number, decided: number | null): Promise<string> =>
  sql(
    `INSERT INTO residence (account, household, role, status, since, until, decided_at)
      VALUES ($1, $2, 'tenant', $3, $4, $4, $5) RETURNING id`,
    [who.id, household, status, when(since), decided === null ? null : when(decided)],
  );
const session = (who: Phone, until: number, revoked: number | null): Promise<string> =>
  sql(
    `INSERT INTO session (account, device, since, last_seen, until, revoked_at)
      VALUES ($1, '旧手机', '2020-01-01', '2020-01-01', $2, $3) RETURNING id`,
    [who.id, when(until), revoked === null ? null : when(revoked)],
  );

interface Kept {
  readonly rule: Ruled;
  readonly what: string;
  /** Writes a row whose period begins at `from`, and returns its key. */
  readonly write: (from: number, who: Phone) => Promise<string>;
  readonly where: string;
}
const kept = (rule: Ruled, what: string, where: string, write: Kept['write']): Kept => ({
  rule,
  what,
  where,
  write,
});

const rows: readonly Kept[] = [
  kept('unconfirmed_home', 'a home that nobody confirmed', 'residence WHERE id = $1', (from, who) =>
    residence(who, 'unconfirmed', from, null),
  ),
  kept('unconfirmed_home', 'a home that was refused', 'residence WHERE id = $1', (from, who) =>
    residence(who, 'refused', from - 80 * 86_400_000, from),
  ),
  kept('invitation', 'an invitation', 'household_invitation WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO household_invitation (household, inviter, role, hash, since, until) VALUES ($1, $2, 'family', $3, $4, $4) RETURNING id`,
      [household, who.id, `hash-${++made}`, when(from)],
    ),
  ),
  kept('session', 'a device that was not used', 'session WHERE id = $1', (from, who) =>
    session(who, from + retention.session.after, null),
  ),
  kept('session', 'a device that was signed out', 'session WHERE id = $1', (from, who) =>
    session(who, test.clock.at() + 1000 * MINUTE, from),
  ),
  kept('session', 'a used refresh token', 'refresh_token WHERE hash = $1', (from, who) =>
    sql(`INSERT INTO refresh_token (hash, session, used_at) VALUES ($1, $2, $3) RETURNING hash AS id`, [
      `token-${++made}`,
      who.id,
      when(from),
    ]),
  ),
  kept('sms_code', 'an SMS code', 'sms_code WHERE hash = $1', (from, who) =>
    sql(`INSERT INTO sms_code (account, hash, until) VALUES ($1, $2, $3) RETURNING hash AS id`, [
      who.id,
      `code-${++made}`,
      when(from + retention.sms_code.after),
    ]),
  ),
  kept('repeat', 'the answer to a repeated post', 'idempotency WHERE key = $1', (from, who) =>
    sql(`INSERT INTO idempotency (actor, key, hash, at) VALUES ($1, $2, 'h', $3) RETURNING key AS id`, [
      who.id,
      `key-${++made}`,
      when(from),
    ]),
  ),
  kept('limit', 'a count of a limit', 'rate_limit WHERE key = $1', (from) =>
    sql(`INSERT INTO rate_limit (key, points, expire) VALUES ($1, 1, $2) RETURNING key AS id`, [
      `limit-${++made}`,
      Math.round(from),
    ]),
  ),
  kept('security', 'a security event', 'security_event WHERE id = $1', (from, who) =>
    sql(`INSERT INTO security_event (at, kind, account) VALUES ($1, 'session_ended', $2) RETURNING id`, [
      when(from),
      who.id,
    ]),
  ),
  kept('security', 'a look at a door', 'door_look WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO door_look ("by", household, at, way) SELECT $1, id, $2, 'residents' FROM area
        WHERE kind = 'household' LIMIT 1 RETURNING id`,
      [who.id, when(from)],
    ),
  ),
  kept('security', 'an export of ledgers', 'ledger_export WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO ledger_export (account, book, filter, state, lines, at, fetched_at)
        VALUES ($1, 'all', '{}', 'ready', 0, $2, '{}') RETURNING id`,
      [who.id, when(from)],
    ),
  ),
  kept(
    'workbook',
    'what a workbook says that is to be imported',
    'workbook_finding WHERE import = $1',
    (from, who) =>
      sql(
        `WITH made AS (INSERT INTO workbook_import (account, areas, hash, state, problems, lines, total, written, at)
         VALUES ($1, '{}', $2, 'ready', 0, '[]', 0, 0, $3) RETURNING id, at)
       INSERT INTO workbook_finding (import, account, found, at) SELECT id, $1, 'v1', at FROM made RETURNING import AS id`,
        [who.id, `hash-${++made}`, when(from)],
      ),
  ),
  kept('notice', 'a notice', 'notice WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO notice (account, "case", seq, at, title, text) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id`,
      [
        who.id,
        model,
        ++made,
        when(from),
        testCipher.seal('待评价', cellOf('notice', 'title', who.id, model)),
      ],
    ),
  ),
  kept('call', 'that somebody was looked up by their number', 'call_lookup WHERE id = $1', (from, who) =>
    sql(`INSERT INTO call_lookup (by, of, at, office) VALUES ($1, $1, $2, '{}') RETURNING id`, [
      who.id,
      when(from),
    ]),
  ),
  kept('read_mark', 'how far somebody has read', 'case_read WHERE "case" = $1', async (from, who) =>
    sql(`INSERT INTO case_read ("case", account, seq) VALUES ($1, $2, 1) RETURNING "case" AS id`, [
      await closedAt(from),
      who.id,
    ]),
  ),
  kept('claim_code', 'a claim code', 'ticket_claim WHERE hash = $1', async (from) =>
    sql(`INSERT INTO ticket_claim (hash, ticket) VALUES ($1, $2) RETURNING hash AS id`, [
      `claim-${++made}`,
      await closedAt(from),
    ]),
  ),
  kept('suspension', 'a suspension', 'suspension WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO suspension (account, proposed_by, proposed_as, proposed_at, days, words)
        VALUES ($1, $1, 'intake', $2, 7, $3) RETURNING id`,
      [who.id, when(from), testCipher.seal('内容不实', cellOf('suspension', 'words', who.id))],
    ),
  ),
  kept('booking', 'a booking', 'booking WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO booking (activity, account, path, starts, ends, booked_by, since)
        VALUES ($1, $1, '{}', $2, $2, $1, $2) RETURNING id`,
      [who.id, when(from)],
    ),
  ),
  kept('draft_picture', 'a picture that no case uses', 'file WHERE id = $1', (from, who) =>
    sql(
      `INSERT INTO file (account, mime, bytes, width, height, sha256, at) VALUES ($1, 'image/jpeg', 1, 1, 1, 'x', $2) RETURNING id`,
      [who.id, when(from)],
    ),
  ),
];

const isMachines = (rule: Ruled): boolean => expiredRows.some((one) => one.rule === rule && one.isMachines);
const isThere = async ({ where }: Kept, id: string): Promise<boolean> =>
  (await test.source.query<unknown[]>(`SELECT 1 FROM ${where}`, [id])).length === 1;

const written = new Map<Kept, { early: string; late: string }>();
let untouched: string[];

beforeAll(async () => {
  test = await startTestApp();
  people = [await test.as('resident'), await test.as('neighbour')];
  household = await test.area('幸福里小区3栋2单元301');
  model = (await people[0].place()).id;
  for (const row of rows) {
    const over = (isMachines(row.rule) ? Date.now() : test.clock.at()) - retention[row.rule].after;
    written.set(row, {
      early: await row.write(over + MINUTE, people[0]),
      late: await row.write(over - MINUTE, people[1]),
    });
  }
  untouched = [
    await residence(people[0], 'confirmed', 0, 0),
    await closedAt(test.clock.at() - retention.case.after + MINUTE),
  ];
  gone = await test.app.get(RetentionService, { strict: false }).tidy(3);
});
afterAll(() => test?.stop());

it('every rule that a clock ends is carried out', () => {
  const ended = Object.entries(retention)
    .filter(([, { after }]) => after !== null)
    .map(([rule]) => rule);
  expect(Object.keys(gone).sort()).toEqual(ended.sort());
  expect([...new Set(rows.map(({ rule }) => rule)), 'case'].sort()).toEqual(ended.sort());
});

it.each(rows.map((row) => [row.what, row] as const))(
  '%s is kept until its time is over, and goes then',
  async (_, row) => {
    const { early, late } = written.get(row)!;
    expect([await isThere(row, early), await isThere(row, late)]).toEqual([true, false]);
  },
);

it('it is counted what went, and nothing else does', async () => {
  expect(gone).toEqual({
    unconfirmed_home: 2,
    invitation: 1,
    session: 3,
    sms_code: 1,
    repeat: 1,
    limit: 1,
    security: 3,
    notice: 1,
    call: 1,
    read_mark: 1,
    claim_code: 1,
    draft_picture: 1,
    booking: 1,
    suspension: 1,
    workbook: 1,
    case: 0,
  });
  expect(await test.source.query(`SELECT 1 FROM residence WHERE id = $1`, [untouched[0]])).toHaveLength(1);
  expect(
    await test.source.query(`SELECT 1 FROM cases WHERE id = $1 AND anonymised_at IS NULL`, [untouched[1]]),
  ).toHaveLength(1);
});

it('what is too much for one batch goes in several, also by two at once', async () => {
  const tidy = (): Promise<Gone> => test.app.get(RetentionService, { strict: false }).tidy(3);
  await test.source.query(
    `INSERT INTO security_event (at, kind) SELECT '2020-01-01', 'session_ended' FROM generate_series(1, 20)`,
  );
  const both = await Promise.all([tidy(), tidy()]);
  expect(both.reduce((sum, { security = 0 }) => sum + security, 0)).toBe(20);
});

it('a rule that fails stops no other, and nothing that it quotes is written down', async () => {
  await test.source.query(
    `CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'of %', OLD.device; END $$`,
  );
  await test.source.query(
    `CREATE TRIGGER fall BEFORE DELETE ON session FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION fall()`,
  );
  await session(people[0], 0, 0);
  await test.source.query(`INSERT INTO security_event (at, kind) VALUES ('2020-01-01', 'session_ended')`);
  const lines: string[] = [];
  const quiet = (line: unknown): void => void lines.push(String(line));
  test.app.useLogger({ log: quiet, error: quiet, warn: quiet });
  expect(await test.app.get(RetentionService, { strict: false }).tidy()).toMatchObject({ security: 1 });
  expect(lines).toEqual(['session stays: QueryFailedError P0001']);
});
