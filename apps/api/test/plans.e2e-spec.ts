import type pg from 'pg';
import { buildWorld } from './firewall/world.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import { StatementLog } from './harness/statements.ts';
import { explain, plannedFor } from './plans/explain.ts';
import { judge, type Judged } from './plans/faults.ts';
import { plantMany } from './plans/many.ts';
import { boxesOf } from './together/boxes.ts';

/**
 * The first page of a list costs what the page costs, however many tickets there are: none of its statements, by
 * the plan that PostgreSQL keeps for them, scans a table that grows, sorts more than pages or reads much more
 * than it shows. A short run of `pnpm test:plans`, which plants 100,000.
 */
const TICKETS = Number(process.env['PLANS'] ?? 20_000);

/** Tables with so many rows are those that grow. */
const MANY = 500;

const search = `&q=${encodeURIComponent('老人')}`;
const lists: readonly (readonly [persona: string, list: string])[] = [
  ...Object.entries(boxesOf).flatMap(([persona, boxes]) => boxes.map((box) => [persona, box] as const)),
  ['secretary', `scope${search}`],
  ['resident', `nearby${search}`],
  ['resident', `placed${search}`],
];

const NEARBY = 'The cards around a home are read and sorted, and no other tickets.';
const REQUESTS = 'All pending requests are read.';
const IN_HAND = 'All that the unit has in hand is read and sorted.';
const WORDS = 'A word is looked for in all that the list may show, and among the names of all homes.';

/** The lists that fail today, and why. The list may only become shorter. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'resident nearby': NEARBY,
  'secretary requests': REQUESTS,
  'intake requests': REQUESTS,
  'committee requests': REQUESTS,
  'property sign': IN_HAND,
  'property work': IN_HAND,
  'property hear': IN_HAND,
  'secretary scope&q=老人': WORDS,
  'resident nearby&q=老人': WORDS,
  'resident placed&q=老人': WORDS,
};

/** One statement of a first page. */
interface Row extends Judged {
  readonly name: string;
  readonly shown: number;
  readonly ms: number;
  readonly top: string;
}

let test: TestApp;
let log: StatementLog;
let client: pg.Client;
beforeAll(async () => {
  test = await startTestApp();
  log = new StatementLog(test.app);
  (await buildWorld(test)).close();
  await plantMany((text, parameters = []) => test.source.query(text, [...parameters]), TICKETS);
  client = await plannedFor(test.databaseUrl);
}, 1_200_000);
afterAll(async () => {
  await client?.end();
  await test?.stop();
});

/** The tables that grow, and their indexes. */
async function growing(): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT unnest(ARRAY[t.relname, i.relname]) AS name FROM pg_class t
     LEFT JOIN pg_index x ON x.indrelid = t.oid LEFT JOIN pg_class i ON i.oid = x.indexrelid
     WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.reltuples >= $1`,
    [MANY],
  );
  return new Set(rows.map(({ name }) => name));
}

/** What the statements of a first page did, the dearest first. */
async function rowsOf(persona: string, list: string, grow: ReadonlySet<string>): Promise<Row[]> {
  const phone = await test.as(persona);
  const path = `/tickets?box=${list}`;
  await phone.get(path).expect(200);
  log.take();
  const { body } = await phone.get(path).expect(200);
  const name = `${persona} ${decodeURIComponent(list)}`;
  const shown = (body as { items: unknown[] }).items.length;
  const rows: Row[] = [];
  for (const statement of log.take()) {
    const explained = await explain(client, statement);
    rows.push({ name, shown, ...explained, ...judge(explained.plan, grow) });
  }
  return rows.sort((a, b) => b.reads - a.reads);
}

const print = ({ name, shown, ms, reads, top, readers, faults }: Row): string => {
  const numbers = [`${shown}`.padStart(3), `${reads}`.padStart(7), ms.toFixed(1).padStart(7)];
  const failed = faults.length > 0 ? `✗ ${faults.join(', ')}` : '';
  return [name.padEnd(22), ...numbers, top, ...readers, failed].join('  ').trimEnd();
};

it(`reads pages of ${TICKETS} tickets`, async () => {
  const grow = await growing();
  const names = [
    'cases',
    'ticket',
    'case_event',
    'case_participant',
    'notice',
    'file',
    'residence',
    'account',
  ];
  expect([...grow]).toEqual(expect.arrayContaining(names));
  const dearest: Row[] = [];
  const failing = new Set<string>();
  for (const [persona, list] of lists) {
    const rows = await rowsOf(persona, list, grow);
    dearest.push(rows[0]!);
    for (const { name, faults } of rows) if (faults.length > 0) failing.add(name);
  }
  process.stdout.write(`list, rows shown, rows read, ms, plan\n${dearest.map(print).join('\n')}\n`);
  expect([...failing].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
}, 600_000);
