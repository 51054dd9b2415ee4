import { HOUR, DAY } from '../../kernel/time.ts';
import { givesReason } from '../../person/reason.ts';
import { isUnusual, overBudget, revealBudgets, revealCountsWith, type PastReveal } from './reveal-budget.ts';

const now = 100 * DAY;
const looks = (count: number, ago = 0): PastReveal[] =>
  Array.from({ length: count }, (_, n) => ({ whom: `r${ago}-${n}`, at: now - ago }));

test.each<[string, PastReveal[], string, 'hour' | 'day' | null]>([
  ['the last of the hour', looks(19), 'new', null],
  ['one more than the hour', looks(20), 'new', 'hour'],
  ['one more than the hour, who was looked at today', looks(20), 'r0-3', null],
  ['the hour is over', looks(20, HOUR), 'new', null],
  ['one more than the day', [...looks(40, 2 * HOUR), ...looks(40, 4 * HOUR)], 'new', 'day'],
  ['the day is over', [...looks(40, DAY), ...looks(40, DAY + HOUR)], 'new', null],
])('%s', (_, some, whom, expected) =>
  expect(overBudget('intake', revealCountsWith(some, whom, now))).toBe(expected),
);

test('the superior is told once on the way, before the hour is spent', () => {
  const counts = Array.from({ length: revealBudgets.intake.hour }, (_, n) =>
    revealCountsWith(looks(n), 'new', now),
  ).filter((spent) => isUnusual('intake', spent));
  expect(counts.map(({ hour }) => hour)).toEqual([revealBudgets.intake.unusual]);
});

test.each([
  '查看',
  ' 查 看 ',
  '查看。',
  '看一下！',
  '工作需要',
  '11',
  '。。',
  'x',
  'TEST',
  '13800000000',
  '',
])('"%s" says nothing', (words) => expect(givesReason(words)).toBe(false));
test.each(['核对', '回访', '上门前核对', '约上门时间', '回电话', '核对第 3 次', 'call back'])(
  '"%s" says why',
  (words) => expect(givesReason(words)).toBe(true),
);
