import {
  defaultLimits,
  foldedRows,
  participantsOf,
  placingOf,
  replay,
  rewind,
  type FigureStep,
  type Replaced,
  type Ticket,
  type TicketEvent,
  type Now,
} from '@sandan/domain';
import { isDeepStrictEqual } from 'node:util';
import { calendar } from '../../src/common/calendar.ts';
import { table } from './table.ts';
import type { Sql } from './town.ts';

type Values = Record<string, unknown>;

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?\+\d{2}:\d{2}$/.test(value);

/** A row with the domain's names: camel case, instants in ms. Only columns are compared, not form texts. */
const tidy = (row: Values): Values =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [camel(name), isInstant(value) ? Date.parse(value) : value]),
  );

const rowsOf = async (sql: Sql, name: string, id: string, by = 'seq'): Promise<Values[]> => {
  const parent = name.startsWith('ticket_') ? 'ticket' : 'case';
  const rows = await sql<{ row: Values }>(
    `SELECT to_jsonb(r) - '${parent}' AS row FROM ${name} r WHERE r.${parent} = $1 ORDER BY ${by}`,
    [id],
  );
  return rows.map(({ row }) => tidy(row));
};

type NowAt = (at: number) => Now;
const nowAt: NowAt = (at) => ({ at, calendar, limits: defaultLimits });
const collections = {
  assignments: 'ticket_assignment',
  contacts: 'ticket_contact',
  ratings: 'ticket_rating',
  holds: 'ticket_hold',
  hearings: 'ticket_hearing',
  endorsements: 'ticket_endorsement',
  tasks: 'ticket_task',
  requests: 'case_request',
  reveals: 'ticket_reveal',
  rungs: 'ticket_rung',
  supervisions: 'ticket_supervision',
  calls: 'ticket_call',
  exclusions: 'ticket_exclusion',
} as const;
/** Several rows of one event are ordered by their numbers within it. */
const order = (name: string): string =>
  ['ticket_endorsement', 'ticket_task', 'case_request'].includes(name) ? 'seq, length(id), id' : 'seq';

function compare(told: Values, row: Values): void {
  for (const [name, value] of Object.entries(told)) {
    if (!(name in row)) continue;
    const [a, b] = [value, row[name]].map((one) => JSON.parse(JSON.stringify(one ?? null)) as unknown);
    if (!isDeepStrictEqual(a, b))
      throw new Error(`${name} is ${JSON.stringify(b)}, its events tell ${JSON.stringify(a)}`);
  }
}

/**
 * The intervals of all clocks except `update` cover the time from placing to closing, each in its clock's
 * state.
 */
function checkTiles(events: readonly TicketEvent[], intervals: readonly Values[]): void {
  const stretches = intervals.filter(({ clock }) => clock !== 'update') as unknown as {
    clock: string;
    from: number;
    to: number;
  }[];
  const sorted = [...stretches].sort((a, b) => a.from - b.from || a.to - b.to);
  let until = events[0]!.at;
  const gaps = events.filter(({ from, to }) => from === 'closed' && to !== 'closed').map(({ at }) => at);
  const ends = events.filter(({ from, to }) => to === 'closed' && from !== 'closed').map(({ at }) => at);
  for (const { clock, from, to } of sorted) {
    if (from !== until && !(ends.includes(until) && gaps.includes(from)))
      throw new Error(`${clock} runs from ${from}, the one before it ended ${until}`);
    const state = events.findLast(({ at }) => at <= from)!.to;
    if (to > from && (clock === 'held' ? 'work' : clock) !== table.clocks[state])
      throw new Error(`${clock} ran while it was ${state}`);
    until = to;
  }
  if (until !== ends.at(-1)) throw new Error(`no clock ran from ${until} to the end, ${ends.at(-1)}`);
}

/** The database keeps the keys of an object in an order of its own. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const byName = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row, sorted)).sort();

/** The participants are those of the ticket. */
async function checkParticipants(sql: Sql, id: string, ticket: Ticket): Promise<void> {
  const rows = await sql<Values>(
    `SELECT role, party, kind, current FROM case_participant p WHERE p.case = $1`,
    [id],
  );
  const told = participantsOf(ticket).map(({ role, party, kind, current }) => ({
    role,
    party,
    kind,
    current,
  }));
  compare({ participants: byName(told) }, { participants: byName(rows) });
}

type PastEvent = TicketEvent & { readonly replaced: Replaced | null };

/** What the events replaced leads back to the ticket as it was placed. Earlier releases recorded nothing. */
function checkHistory([placed, ...later]: readonly PastEvent[], ticket: Ticket, nowAt: NowAt): void {
  if (later.some(({ replaced }) => replaced === null)) return;
  const first = rewind(ticket, later.map(({ replaced }) => replaced!).reverse());
  compare(
    replay([placed!], placingOf(placed!, ticket), nowAt) as unknown as Values,
    first as unknown as Values,
  );
}

/** What it says in the figures is what its events say. */
async function checkFigures(
  sql: Sql,
  id: string,
  events: readonly PastEvent[],
  ticket: Ticket,
  nowAt: NowAt,
): Promise<void> {
  if (events.slice(1).some(({ replaced }) => replaced === null)) return;
  const intervals = (await rowsOf(
    sql,
    'case_interval',
    id,
  )) as unknown as (FigureStep['intervals'][number] & {
    seq: number;
  })[];
  const steps = events.map((event) => ({
    ...event,
    intervals: intervals.filter(({ seq }) => seq === event.seq),
  }));
  const stored = (await rowsOf(sql, 'figure_row', id, 'basis, part')).map(
    ({ community: _, path: __, ...row }) => row,
  );
  compare({ figures: byName(foldedRows(ticket, steps, nowAt)) }, { figures: byName(stored) });
}

/**
 * @throws Error unless folding the events of a closed ticket gives its row, and its intervals leave no gap
 */
export async function replays(sql: Sql, id: string, at: NowAt = nowAt): Promise<void> {
  const [{ row }] = (await sql<{ row: Values }>(
    `SELECT to_jsonb(t) || to_jsonb(c) || jsonb_build_object('placed_at', c.opened_at) AS row
      FROM ticket t JOIN cases c ON c.id = t.id WHERE t.id = $1`,
    [id],
  )) as [{ row: Values }];
  const stored: Values = tidy(row);
  for (const [name, from] of Object.entries(collections))
    stored[name] = await rowsOf(sql, from, id, order(from));
  const rows = await rowsOf(sql, 'case_event', id);
  const events = rows.map(({ given: inputs, ...event }) => ({ ...event, inputs })) as unknown as PastEvent[];
  if (events.some(({ seq }, at) => seq !== at + 1))
    throw new Error(`ticket ${id}: its events are not numbered without gaps`);
  try {
    const ticket = replay(events, placingOf(events[0]!, stored as unknown as Ticket), at);
    compare(ticket as unknown as Values, stored);
    await checkParticipants(sql, id, ticket);
    checkHistory(events, ticket, at);
    await checkFigures(sql, id, events, ticket, at);
    checkTiles(events, await rowsOf(sql, 'case_interval', id, '"from"'));
  } catch (error) {
    throw new Error(
      `ticket ${id} does not replay: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
