import { walks, type Walks } from '../../test/walks.ts';
import { echoLabels } from './words.ts';
import { facts, rows, type FactRow, type Row } from './workflow.ts';

/** What is checked at every step stands in test/walk.ts and test/invariants.ts. */
describe('10,000 random walks', () => {
  let walked: Walks;
  beforeAll(async () => {
    walked = await walks('random', 10_000);
  }, 300_000);

  const times = ({ from, action }: Row | FactRow): number =>
    from.reduce((sum, state) => sum + (walked.taken.get(`${state}.${action}`) ?? 0), 0);
  const all: readonly (Row | FactRow)[] = [...rows, ...facts];
  const named = all.map((row) => [`${row.from.length > 1 ? '*' : row.from[0]}.${row.action}`, row] as const);

  test('hold every invariant and close', () => expect(walked.longest).toBeGreaterThan(20));

  test.each(named)('take %s at least 20 times, in each of its states', (_, row) => {
    expect(times(row)).toBeGreaterThanOrEqual(20);
    expect(row.from.filter((state) => !walked.taken.has(`${state}.${row.action}`))).toEqual([]);
  });

  test.each(rows.filter((row) => 'ask' in row).map(({ action }) => action))(
    'ask for %s and are granted it',
    (action) => {
      expect(walked.taken.get(`granted ${action}`)).toBeGreaterThanOrEqual(20);
    },
  );

  test.each(Object.keys(echoLabels))('live through %s', (echo) => {
    const times = [...walked.taken]
      .filter(([key]) => key.endsWith(`.${echo}`))
      .reduce((sum, [, n]) => sum + n, 0);
    expect(times).toBeGreaterThanOrEqual(20);
  });

  test('meet everyone', () => {
    const standings = new Set(all.flatMap(({ by }) => by).filter((relation) => relation !== 'granter'));
    expect(
      [...standings, 'upholder'].filter((standing) => (walked.taken.get(`as ${standing}`) ?? 0) < 20),
    ).toEqual([]);
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
  ])('are refused with %s', (code) => expect(walked.refused.get(code)).toBeGreaterThanOrEqual(20));

  test.each(['TOO_EARLY', 'GUARD_FAILED'])('are refused a grant of what has gone stale with %s', (code) => {
    expect(walked.refused.get(`stale ${code}`)).toBeGreaterThan(0);
  });
});
