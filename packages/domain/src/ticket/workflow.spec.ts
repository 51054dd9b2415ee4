import { states, type State } from './words.ts';
import { labelOf } from './reading/labels.ts';
import { facts, rows, type FactRow, type Row } from './workflow.ts';

/** Rules that any workflow table must obey; docs/workflow.md prints the table itself. */

const rowsHere: readonly Row[] = rows;
const factsHere: readonly FactRow[] = facts;

/** Every pair of state and action that appears twice. */
function duplicates(all: readonly { readonly from: readonly string[]; readonly action: string }[]): string[] {
  const pairs = all.flatMap(({ from, action }) => from.map((state) => `${state}.${action}`));
  return pairs.filter((pair, at) => pairs.indexOf(pair) !== at);
}

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
      to === '@start'
        ? starts
        : to === '@returned'
          ? ['dispatching', 'deliberating']
          : to === '@return'
            ? ['triage', 'working']
            : to === '@same'
              ? from
              : [to];
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
