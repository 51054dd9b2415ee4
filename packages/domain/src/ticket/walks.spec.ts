import { COUNT, walks, type Walks } from '../../test/walks.ts';
import { triggered } from './workflow.ts';
import { facts, rows, type FactRow, type Row } from './workflow.ts';

/**
 * The checks of every step are in test/walk.ts and test/invariants.ts. The walks prefer rare rows, so that
 * each seed takes every row.
 */
describe('random walks', () => {
  let walked: Walks;
  beforeAll(() => {
    walked = walks('random');
  }, 300_000);

  const all: readonly (Row | FactRow)[] = [...rows, ...facts];
  const named = all.map((row) => [`${row.from.length > 1 ? '*' : row.from[0]}.${row.action}`, row] as const);

  test('hold every invariant and close', () => expect(walked.longest).toBeGreaterThan(20));

  test.each(named)('take %s in each of its states', (_, row) => {
    expect(row.from.filter((state) => !walked.taken.has(`${state}.${row.action}`))).toEqual([]);
  });

  test.each(rows.filter((row) => 'ask' in row).map(({ action }) => action))(
    'ask for %s and are granted it',
    (action) => {
      expect(walked.taken.get(`granted ${action}`)).toBeGreaterThan(0);
    },
  );

  test.each(triggered.map(({ action }) => action))('live through %s', (action) => {
    expect([...walked.taken.keys()].some((key) => key.endsWith(`.${action}`))).toBe(true);
  });

  test('meet everyone', () => {
    const relations = new Set(all.flatMap(({ by }) => by).filter((relation) => relation !== 'granter'));
    expect([...relations, 'upholder'].filter((relation) => !walked.taken.has(`as ${relation}`))).toEqual([]);
  });

  test.each([
    'STATE_MOVED_ON',
    'NOT_RELATED',
    'NOT_IMPARTIAL',
    'ASK_FIRST',
    'ALREADY_ASKED',
    'GUARD_FAILED',
    'BUDGET_SPENT',
    'NOT_OFFERED',
    'NO_HEARING_SET',
    'ALREADY_TODAY',
    'CONVERSATION_CLOSED',
    'REMARK_SETTLED',
  ])('are refused with %s', (code) => expect(walked.refused.get(code)).toBeGreaterThan(0));

  // No row depends on it, so no walk is led there; requests.spec covers it.
  const many = COUNT < 10_000 ? test.skip : test;
  many.each(['TOO_EARLY', 'GUARD_FAILED'])('are refused a grant of what has gone stale with %s', (code) => {
    expect(walked.refused.get(`stale ${code}`)).toBeGreaterThan(0);
  });
});
