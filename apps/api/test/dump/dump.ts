import { testCipher } from '../harness/keys.ts';
import { withClient } from '../harness/sql.ts';
import { clientOf } from '../walks/door.ts';
import { everyColumn } from './columns.ts';
import {
  looksUp,
  reads,
  reveals,
  settle,
  tellsOf,
  type Community,
  type Settled,
  type Staff,
} from './lives.ts';
import { inventedOf } from './people.ts';
import { countOf, foundOf, hitsIn, needlesOf, type Hit, type Needles } from './search.ts';
import { build } from './town.ts';

const LANES = 8;
/** A few less than one steward's maximum of open tickets. */
const REVEALED = 15;

/** The community's database, and the process's log. */
export interface Ground {
  readonly url: string;
  readonly origin: string;
  readonly secret: string;
  /** Runs the queued notices; resolves when none is left. */
  readonly deliver: () => Promise<void>;
  /** Everything the process wrote to its logs; null where they are not caught. */
  readonly logs: () => string | null;
}

export interface Dumped {
  readonly people: number;
  readonly needles: Needles;
  readonly values: number;
  readonly tables: number;
  /** In the dump, in the dump with the keys, and in the logs. */
  readonly hits: readonly Hit[];
  readonly opened: readonly Hit[];
  readonly logged: readonly Hit[] | null;
  /** People who read their own data through the API, and people whose data the case steward read. */
  readonly own: number;
  readonly revealed: number;
  readonly notices: number;
}

async function staffOf(url: string): Promise<Staff> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ openid: string; id: string }>(`SELECT openid, id FROM account WHERE openid LIKE 'demo-%'`),
  );
  const one = (persona: string): string => rows.find(({ openid }) => openid === `demo-${persona}`)!.id;
  // Not the building's default steward: tickets that start at the branch use up that steward's capacity.
  return { steward: one('steward2'), intake: one('intake'), secretary: one('secretary') };
}

/** Processes the items in a few parallel lanes. */
async function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = items.entries();
  const lane = async (): Promise<void> => {
    for (const [at, item] of left) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

/** The first of each: their tickets are in the pool. */
async function revealSome(community: Community, settled: readonly Settled[]): Promise<number> {
  const pooled = settled
    .filter(({ ticket }) => community.open.some((one) => one.ticket === ticket))
    .slice(0, REVEALED);
  let found = 0;
  for (const one of pooled) if (tellsOf(one.person, await reveals(community, one))) found++;
  return found === pooled.length ? found : -1;
}

/** Simulates a community of `count` people, dumps everything and searches the dump for them. */
export async function dumpOf({ url, origin, secret, deliver, logs }: Ground, count: number): Promise<Dumped> {
  const people = inventedOf(count);
  const homes = await build(url, people);
  const ask = clientOf(origin, secret, LANES);
  const community: Community = { ask, staff: await staffOf(url), count, open: [], strangers: [] };
  const settled = await inLanes(people, (person) => settle(community, person, homes[person.at]!));
  const answers = await inLanes(settled, (one) => reads(community, one.id, one));
  const own = settled.filter(({ person }, at) => tellsOf(person, answers[at]!)).length;
  const revealed = await revealSome(community, settled);
  await looksUp(community, settled);
  ask.close();
  await deliver();
  const needles = needlesOf(people, community.strangers);
  const values = await everyColumn(url);
  const written = logs();
  return {
    people: count,
    needles,
    own,
    revealed,
    values: values.length,
    tables: new Set(values.map(({ at }) => at.split('.').slice(0, 2).join('.'))).size,
    notices: values.filter(({ at }) => at === 'public.notice.id').length,
    hits: values.flatMap(({ at, text }) => hitsIn(at, text, needles)),
    opened: values.flatMap(({ at, text }) =>
      text.includes('⟪') ? hitsIn(at, testCipher.read(text), needles) : [],
    ),
    logged: written === null ? null : written.split('\n').flatMap((line) => hitsIn('log', line, needles)),
  };
}

const kinds = ({ names, phones, rooms }: Record<keyof Needles, number>): string =>
  `${names} names, ${phones} numbers, ${rooms} rooms`;

/** The result in a few lines. */
export function print(
  { people, needles, tables, values, hits, opened, logged, own, revealed, notices }: Dumped,
  logLines: number | null,
): string {
  return [
    `${people} invented people; ${countOf(needles)} strings looked for: ` +
      `${kinds({ names: needles.names.size, phones: needles.phones.size, rooms: needles.rooms.size })}; ` +
      `${notices} notices`,
    `without the keys: ${values} values of ${tables} tables, ${hits.length} ` +
      `hits${logged === null ? '' : `; ${logLines} lines of logs, ${logged.length} hits`}`,
    `with the keys: ${kinds(foundOf(opened))}`,
    `through the API: ${own} found themselves on their own ticket, the case steward found ${revealed} after asking with a reason`,
    ...[...hits, ...(logged ?? [])]
      .slice(0, 20)
      .map(({ at, kind, needle }) => `✗ ${at} (${kind}): ${needle}`),
  ].join('\n');
}
