import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { always, days, service, workingDays, type Span } from '../kernel/calendar.ts';
import { HOUR, MINUTE } from '../kernel/time.ts';
import { budgets } from './budgets.ts';
import { defaultLimits, lasting, stateClock } from './clocks.ts';
import { forms } from './forms.ts';
import { guards } from './guards.ts';
import { kinds, levels, outcomes, states, urgencies, type State } from './words.ts';
import { facts, labelOf, rows, type FactRow, type Row } from './workflow.ts';

/** A byte copy of the design's table; nothing but tests reads it. */
const source = readFileSync(new URL('./workflow.fixture.json', import.meta.url));
type Json = Record<string, unknown>;
const design = JSON.parse(source.toString()) as {
  states: Record<string, { label: string; clock: string | null }>;
  clocks: Record<string, Json>;
  rows: Json[];
  facts: Json[];
  forms: Record<string, Json>;
} & Record<'outcomes' | 'kinds' | 'urgencies' | 'levels' | 'budgets' | 'guards', Json>;

const rowsHere: readonly Row[] = rows;
const factsHere: readonly FactRow[] = facts;

/** What the product's forms ask beyond the design's table, each after the field that it follows. */
const added: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  place: { anonymous: { after: 'private', type: 'bool' }, neighbours: { after: 'anonymous', type: 'bool' } },
  reveal: {
    purpose: {
      after: 'fields',
      type: 'one_of',
      of: ['contact', 'visit', 'inform', 'identity', 'safety', 'other'],
    },
  },
};

/**
 * Facts, and forms of theirs, that the product has beyond the design's table: what neighbours and endorsers
 * see is opened by those whose it is (ADR 22), and whoever said or showed too much may mend it.
 */
const addedFacts = [
  'show_card',
  'hide_card',
  'open_words',
  'close_words',
  'correct_remark',
  'retract_remark',
  'hide_picture',
];
const addedForms = ['correction', 'retraction', 'hiding'];

/** The design's form with what was added to it, in its place. */
function withAdded(name: string, fields: Json): Json {
  const entries = Object.entries(fields);
  for (const [field, { after, ...rest }] of Object.entries(added[name] ?? {}))
    entries.splice(entries.findIndex(([one]) => one === after) + 1, 0, [field, rest]);
  return Object.fromEntries(entries);
}

/** Without what only the product has. */
function asDesigned({ needs: _, does: __, ...row }: FactRow | Row): Json {
  const { only: ___, strongest: ____, requestOnly, ...rest } = row as Row;
  return { ...rest, ...(requestOnly !== undefined && { request_only: requestOnly }) };
}

/** Every pair of state and action that stands twice. */
function duplicates(all: readonly { readonly from: readonly string[]; readonly action: string }[]): string[] {
  const pairs = all.flatMap(({ from, action }) => from.map((state) => `${state}.${action}`));
  return pairs.filter((pair, at) => pairs.indexOf(pair) !== at);
}

describe('the table is the design’s', () => {
  test('the copy is the one that was agreed', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(
      'b599b594131215a0214679254ea2c3b956854e67cce5f7413f95e712ef0502f3',
    );
  });

  test.each(
    design.rows.map((row, at) => [`${(row['from'] as string[]).join('|')} ${row['action']}`, at] as const),
  )('row %s', (_, at) => {
    expect(asDesigned(rowsHere[at]!)).toEqual(design.rows[at]);
  });

  test.each(design.facts.map((fact, at) => [fact['action'] as string, at] as const))('fact %s', (_, at) => {
    expect(asDesigned(factsHere[at]!)).toEqual(design.facts[at]);
  });

  test('no row more, and no fact but those that were added', () => {
    expect([rows.length, facts.slice(design.facts.length).map(({ action }) => action)]).toEqual([
      design.rows.length,
      addedFacts,
    ]);
  });

  test.each(Object.keys(design.forms))('form %s', (name) => {
    const { fields, any } = forms[name as keyof typeof forms] as { fields: Json; any?: readonly string[] };
    const designed = withAdded(name, design.forms[name]!);
    expect({ ...fields, ...(any && { any }) }).toEqual(designed);
    expect(Object.keys(fields)).toEqual(Object.keys(designed).filter((field) => field !== 'any'));
  });

  test('no form more', () =>
    expect(Object.keys(forms)).toEqual([...Object.keys(design.forms), ...addedForms]));

  test.each([
    ['outcomes', outcomes],
    ['kinds', kinds],
    ['urgencies', urgencies],
    ['levels', levels],
    ['budgets', budgets],
  ] as const)('%s, in their order', (name, here) => {
    expect(Object.entries(here)).toEqual(Object.entries(design[name]));
  });

  test('the words of the guards', () => {
    // The design's words name four of the eight moves and facts that are work.
    const exact = {
      ...design.guards,
      untouched:
        'no work was done on it: nothing settled, answered, started, signed, reported as progress, finished, delivered or mediated',
    };
    expect(Object.entries(guards).map(([name, { words }]) => [name, words])).toEqual(Object.entries(exact));
  });

  test('states: labels and clocks', () => {
    const there = Object.entries(design.states).map(([name, { label, clock }]) => [name, label, clock]);
    expect(Object.entries(states).map(([name, label]) => [name, label, stateClock[name as State]])).toEqual(
      there,
    );
  });
});

describe('the default limits are the design’s', () => {
  const read: readonly [RegExp, (n: number) => Span][] = [
    [/^(\d+) min$/, (n) => always(n * MINUTE)],
    [/^(\d+) h$/, (n) => always(n * HOUR)],
    [/^(\d+) service h$/, (n) => service(n * HOUR)],
    [/^(\d+) working days?$/, workingDays],
    [/^(\d+) (?:calendar )?days?$/, days],
  ];
  function spanOf(words: string): Span {
    const [pattern, make] = read.find(([known]) => known.test(words))!;
    return make(Number(pattern.exec(words)![1]));
  }
  const spans = (value: unknown): unknown =>
    typeof value === 'string'
      ? spanOf(value)
      : Object.fromEntries(Object.entries(value as Json).map(([key, inner]) => [key, spans(inner)]));

  test.each(Object.keys(design.clocks))('%s', (clock) => {
    expect(defaultLimits[clock as keyof typeof defaultLimits]).toEqual(spans(design.clocks[clock]));
  });
  test('no clock more', () => expect(Object.keys(defaultLimits)).toEqual(Object.keys(design.clocks)));
  test('response and work count over the life of a ticket', () =>
    expect(lasting).toEqual(['response', 'work']));
});

describe('the table is sound', () => {
  const all = [...rowsHere, ...factsHere];

  test('no state offers an action twice', () => expect(duplicates(all)).toEqual([]));

  test('an action is said as its state says it', () => {
    expect([labelOf('expire', 'pool'), labelOf('expire', 'signing'), labelOf('expire', 'rating')]).toEqual([
      '超时无人接单',
      '超时未签',
      '逾期未评',
    ]);
    expect([labelOf('convene', 'dispatching'), labelOf('convene', 'working')]).toEqual([
      '启动五方联动',
      '启动协商',
    ]);
    expect([labelOf('place', null), labelOf('remark', 'closed'), labelOf('unheard of', 'pool')]).toEqual([
      '点单',
      '留言补充',
      'unheard of',
    ]);
  });

  test('a planted duplicate is found, also where states only overlap', () => {
    expect(duplicates([...all, { from: ['triage', 'closed'], action: 'report' }])).toEqual(['triage.report']);
  });

  test('every state is reached from the start', () => {
    const starts: readonly State[] = ['pool', 'dispatching'];
    const reached = new Set<State>(starts);
    const targets = ({ from, to }: Row): readonly State[] =>
      to === '@start' ? starts : to === '@return' ? ['triage', 'working'] : to === '@same' ? from : [to];
    for (const _ of Object.keys(states))
      for (const row of rowsHere)
        if (row.from.some((state) => reached.has(state))) targets(row).forEach((state) => reached.add(state));
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
  });

  test('every open state but working has one timer row, working one per situation, closed none', () => {
    const timers = (state: string) =>
      rowsHere.filter(({ from, timer }) => timer && from.includes(state as State)).map(({ timer }) => timer!);
    expect(Object.fromEntries(Object.keys(states).map((state) => [state, timers(state)]))).toEqual({
      pool: ['response'],
      triage: ['triage'],
      dispatching: ['dispatch'],
      signing: ['sign'],
      working: ['review', 'work_x3', 'work_x3'],
      asking: ['answer'],
      deliberating: ['deliberation'],
      verifying: ['verify'],
      rating: ['rate'],
      closed: [],
    });
  });

  test('timers, and only they, are the system’s', () => {
    for (const { timer, by } of rowsHere) expect(by.includes('system')).toBe(timer !== undefined);
  });

  test('whatever closes has an outcome, and nothing else', () => {
    for (const { to, outcome } of rowsHere) expect(outcome !== undefined).toBe(to === 'closed');
  });

  test('the system never sets solved, and silence is never satisfaction', () => {
    const silent = rowsHere
      .filter(({ by, outcome }) => by.includes('system') && outcome)
      .map(({ outcome }) => outcome);
    expect(silent).toEqual(['unrated']);
  });

  test('the ways back to the branch that no budget bounds are these three', () => {
    const back = rowsHere.filter(
      ({ from, to, budget, timer }) =>
        !budget && !timer && !to.startsWith('@') && to === 'dispatching' && from[0] !== 'dispatching',
    );
    expect(back.map(({ from, action }) => `${from[0]}.${action}`)).toEqual([
      'triage.report',
      'working.transfer',
      'deliberating.resolve',
    ]);
  });
});
