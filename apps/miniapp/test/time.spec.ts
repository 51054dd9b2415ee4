import { ago, agoShort, day, dueText, instant, moment, span, until } from '../src/lib/time';

const now = Date.parse('2026-11-20T10:00:00+08:00');
const at = (text: string) => new Date(text).toISOString();

test.each([
  ['2026-11-20T18:00:00+08:00', '今天 18:00 前办结'],
  ['2026-11-21T09:30:00+08:00', '明天 09:30 前办结'],
  ['2026-11-22T09:30:00+08:00', '后天 09:30 前办结'],
  ['2026-11-25T18:00:00+08:00', '11月25日 18:00 前办结'],
  ['2027-01-04T18:00:00+08:00', '2027年1月4日 18:00 前办结'],
  ['2026-11-20T09:59:30+08:00', '已超时 1 分钟'],
  ['2026-11-20T08:00:00+08:00', '已超时 2 小时'],
  ['2026-11-17T10:00:00+08:00', '已超时 3 天'],
])('due %s reads %s', (due, text) => {
  expect(dueText(at(due), now, '办结')).toBe(text);
});

test.each([
  ['2026-11-20T09:59:50+08:00', '刚刚', '刚刚'],
  ['2026-11-20T09:55:00+08:00', '5 分钟前', '5 分钟前'],
  ['2026-11-20T07:00:00+08:00', '3 小时前', '3 小时前'],
  ['2026-11-20T01:00:00+08:00', '今天 01:00', '今天 01:00'],
  ['2026-11-19T23:30:00+08:00', '昨天 23:30', '昨天 23:30'],
  ['2026-11-10T12:00:00+08:00', '11月10日 12:00', '11月10日'],
  ['2025-12-31T12:00:00+08:00', '2025年12月31日 12:00', '2025年12月31日'],
])('%s was %s, in short %s', (iso, long, short) => {
  expect(ago(at(iso), now)).toBe(long);
  expect(agoShort(at(iso), now)).toBe(short);
});

test('the day turns at midnight of the community, wherever the phone is', () => {
  expect(moment('2026-11-19T16:00:00Z', now)).toBe('今天 00:00');
  expect(moment('2026-11-19T15:59:00Z', now)).toBe('昨天 23:59');
});

test('a day that is meant whole is called by its own name', () => {
  expect(until('2026-11-25T16:00:00Z', now)).toBe('11月25日');
  expect(until('2026-11-20T16:00:00Z', now)).toBe('今天');
  expect(until('2026-11-20T15:59:00Z', now)).toBe('今天 23:59');
  expect(dueText('2026-11-25T16:00:00Z', now, '办结')).toBe('11月25日 前办结');
  expect([day('2026-11-21', now), day('2026-12-03', now)]).toEqual(['明天', '12月3日']);
});

test('a picked date and time mean that moment there', () => {
  expect(new Date(instant('2026-11-25', '18:00')).toISOString()).toBe('2026-11-25T10:00:00.000Z');
});

test('spans are cut, never rounded up', () => {
  expect([span(30_000), span(3_599_000), span(47 * 3_600_000), span(48 * 3_600_000)]).toEqual([
    '1 分钟',
    '59 分钟',
    '47 小时',
    '2 天',
  ]);
});
