import {
  boxStates,
  holdOf,
  kinds,
  MINUTE,
  placingOf,
  replay,
  states,
  urgencies,
  type Box,
  type Ticket,
  type TicketEvent,
} from '@sandan/domain';
import { calendar } from '../src/common/calendar.ts';
import { playStories } from '../src/database/seeds/demo/load.ts';
import { stories } from '../src/database/seeds/demo/stories/index.ts';
import { TicketStore } from '../src/modules/ticket/store/ticket.store.ts';
import { startTestApp, type TestApp, type TicketBody } from './harness/app.ts';

let test: TestApp;
/** When the demo is loaded: `DEMO_AT=2026-10-01T12:00:00+08:00` tries another moment, within a year. */
const loadedAt = process.env['DEMO_AT'] ? Date.parse(process.env['DEMO_AT']) : Date.now();

beforeAll(async () => {
  test = await startTestApp(loadedAt);
  const began = performance.now();
  await playStories(test.app, loadedAt);
  process.stdout.write(
    `${stories.length} tickets of the demo in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
}, 120_000);
afterAll(() => test.stop());

type Counts = Record<string, number>;

async function countsBy(what: string): Promise<Counts> {
  const rows = await test.source.query<{ name: string; n: number }[]>(
    `SELECT ${what} AS name, count(*)::int AS n
      FROM ticket t JOIN cases c ON c.id = t.id JOIN area e ON e.id = t.estate GROUP BY 1 ORDER BY 2 DESC`,
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

describe('the demo', () => {
  it('has tickets in every state, of every kind and urgency, in every estate', async () => {
    const counts = {
      state: await countsBy('state'),
      kind: await countsBy('t.kind'),
      urgency: await countsBy('urgency'),
      estate: await countsBy('e.name'),
      level: await countsBy('level'),
      outcome: await countsBy('outcome'),
    };
    process.stdout.write(
      Object.entries(counts)
        .map(([name, one]) => `${name}: ${JSON.stringify(one)}\n`)
        .join(''),
    );
    expect(Object.keys(counts.state).sort()).toEqual(Object.keys(states).sort());
    expect(Math.min(...Object.values(counts.state))).toBeGreaterThanOrEqual(3);
    expect(Object.keys(counts.kind).sort()).toEqual(Object.keys(kinds).sort());
    expect(Object.keys(counts.urgency).sort()).toEqual(Object.keys(urgencies).sort());
    expect(Object.keys(counts.estate).sort()).toEqual(['和风苑', '幸福里小区', '望江花园', '翠竹园'].sort());
    expect(Object.keys(counts.level)).toHaveLength(4);
    expect(
      Object.keys(counts.outcome)
        .filter((name) => name !== 'null')
        .sort(),
    ).toEqual([
      'disputed',
      'explained',
      'merged',
      'partly_solved',
      'solved',
      'unrated',
      'unreachable',
      'unsolved',
      'withdrawn',
    ]);
    expect(counts.estate['望江花园']).toBe(5);
  });

  it('ends every story as it was meant to, with numbers that rise with the time of placing', async () => {
    const rows = await test.source.query<{ words: string; ends: string; late: boolean }[]>(
      `SELECT words, coalesce(outcome, state) AS ends, coalesce(promised_at < $1, false) AS late
        FROM ticket JOIN cases USING (id)`,
      [new Date(test.clock.at())],
    );
    const found = new Map(rows.map(({ words, ends, late }) => [words, { ends, late }]));
    expect(found).toEqual(
      new Map(stories.map(({ words, ends, late }) => [words, { ends, late: late ?? false }])),
    );
    const numbers = await test.source.query<{ number: string }[]>(
      `SELECT substr(number, 5) AS number FROM cases ORDER BY opened_at`,
    );
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map(({ number }) => number).sort());
  });

  it('replays: its events tell its row, and its clocks ran without gap', async () => {
    const manager = test.source.manager;
    const store = test.app.get(TicketStore, { strict: false });
    for (const ticket of await store.find(manager, 'true', [])) {
      const events = await store.events.find(manager, { case: ticket.id });
      const told = replay(events, placingOf(events[0]!, ticket), (at) => ({
        at,
        calendar,
        limits: test.clock.now().limits,
      }));
      const stored = Object.fromEntries(
        Object.keys(told).map((name) => [name, ticket[name as keyof Ticket]]),
      );
      expect(stored).toEqual(told);
      await expectTiles(ticket, events);
    }
  });

  it('leaves nothing to the clocks for the next ten minutes, and nothing in the queue', async () => {
    const [soon] = await test.source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM cases WHERE due_at < $1`,
      [new Date(test.clock.at() + 10 * MINUTE)],
    );
    const [queued] = await test.source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM graphile_worker.jobs`,
    );
    expect([soon!.n, queued!.n]).toEqual([0, 0]);
    const [future] = await test.source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM case_event WHERE at > $1`,
      [new Date(test.clock.at())],
    );
    const [oldest] = await test.source.query<{ days: number }[]>(
      `SELECT extract(epoch FROM $1 - min(opened_at))::float8 / 86400 AS days FROM cases`,
      [new Date(test.clock.at())],
    );
    expect(future!.n).toBe(0);
    expect(oldest!.days).toBeLessThan(60);
  });

  it('gives each of the four something in every box', async () => {
    const boxes = async (persona: string, ...names: string[]): Promise<string[][]> => {
      const phone = await test.as(persona);
      const lists = await Promise.all(
        names.map((name) => phone.get(`/tickets?box=${name}&limit=100`).expect(200)),
      );
      return lists.map(({ body }, at) => {
        const { items } = body as { items: TicketBody[] };
        for (const { state } of items) expect(boxStates[names[at] as Box]).toContain(state);
        return items.map((item) => item.outcome ?? item.state);
      });
    };
    const [placed, rate] = await boxes('resident', 'placed', 'rate');
    expect(placed!.sort()).toEqual([
      'asking',
      'explained',
      'pool',
      'rating',
      'signing',
      'signing',
      'solved',
      'verifying',
      'working',
    ]);
    expect(rate).toEqual(['rating']);
    const [pool, accepted] = await boxes('steward', 'pool', 'accepted');
    expect(pool!.length).toBeGreaterThanOrEqual(3);
    expect(accepted!.length).toBeGreaterThanOrEqual(3);
    expect(accepted!.length).toBeLessThan(20);
    expect(accepted).toContain('triage');
    const secretary = await boxes('secretary', 'dispatch', 'verify', 'late', 'scope');
    expect(secretary.map(({ length }) => length >= 2)).toEqual([true, true, true, true]);
    const property = await boxes('property', 'sign', 'work', 'late');
    expect(property.map(({ length }, at) => length >= [2, 3, 1][at]!)).toEqual([true, true, true]);
    const others = {
      grid: 'dispatch',
      committee: 'dispatch',
      street: 'dispatch',
      intake: 'sign',
      selfgov: 'work',
      group: 'work',
      elder: 'rate',
      neighbour: 'placed',
      steward2: 'accepted',
      'other-resident': 'placed',
      'other-secretary': 'dispatch',
    };
    for (const [persona, box] of Object.entries(others))
      expect([persona, (await boxes(persona, box))[0]!.length > 0]).toEqual([persona, true]);
  });

  it('fills the inboxes, a few of it unread, and opens its pictures', async () => {
    const resident = await test.as('resident');
    const inbox = await resident.get('/inbox').expect(200);
    expect(inbox.body).toMatchObject({ unread: 4 });
    // One line a ticket.
    expect(inbox.body.items.length).toBeGreaterThan(5);
    const working = await resident.get('/tickets?box=placed&state=working').expect(200);
    const thumb = (working.body as { items: { thumb: string }[] }).items[0]!.thumb;
    const picture = await resident.get(thumb.replace('/api/v1', '')).expect(200);
    expect(picture.headers['content-type']).toBe('image/jpeg');
  });
});

/**
 * The intervals of all clocks except `update` are contiguous from placing to closing, or to the running
 * clock.
 */
async function expectTiles(ticket: Ticket, events: readonly TicketEvent[]): Promise<void> {
  const ended = await test.source.query<{ from: Date; to: Date }[]>(
    `SELECT "from", "to" FROM case_interval WHERE "case" = $1 AND clock <> 'update' ORDER BY "from", "to"`,
    [ticket.id],
  );
  const closed = events
    .filter(({ to, from }) => (to === 'closed') !== (from === 'closed') && from !== null)
    .map(({ at }) => at);
  let until = ticket.placedAt;
  for (const { from, to } of ended) {
    if (from.getTime() !== until) expect(closed).toEqual(expect.arrayContaining([until, from.getTime()]));
    until = to.getTime();
  }
  const running = Object.entries(ticket.clocks).find(
    ([clock, run]) => clock !== 'update' && run.since !== null,
  );
  expect(until).toBe(running ? running[1].since : (holdOf(ticket)?.since ?? ticket.closedAt));
}
