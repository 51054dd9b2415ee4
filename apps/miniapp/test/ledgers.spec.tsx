import { screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { LedgerExport, Me } from '../src/api/contract';
import { daysOf } from '../src/lib/period';
import { followServer } from '../src/lib/clock';
import Mine from '../src/pages/mine/index';
import LedgersPage from '../src/staff/ledgers/index';
import { homePage } from './home-page';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const office = {
  id: 'o1',
  office: 'secretary',
  label: '支部书记',
  area: { id: 'e', name: '幸福里小区' },
  standingInFor: null,
} as const;
const secretary = me({ offices: [office] });
const items = [
  { book: 'requests', title: '诉求台账', hint: '每件诉求一行' },
  { book: 'all', title: '全部台账', hint: '放在一个文件里' },
];
const exported = (change: Partial<LedgerExport> = {}): LedgerExport => ({
  id: 'x1',
  book: 'requests',
  file: '诉求台账 2030-10.xlsx',
  state: 'ready',
  stateLabel: '可以下载',
  lines: 12,
  at: '2030-11-28T10:00:00+08:00',
  until: '2030-11-29T10:00:00+08:00',
  ...change,
});

async function opened(page: JSX.Element, more: object = {}, of: Me = secretary) {
  const server = serve({
    'POST /sessions': session(of),
    'GET /me': of,
    'GET /home': homePage(of),
    'GET /ledgers': { items, exports: [] },
    ...more,
  });
  await signInAs('secretary');
  show(page);
  return server;
}

beforeEach(() => {
  phone.reset();
  followServer('2030-11-28T10:00:00+08:00');
});

test('the way there stands under 我的 for the holder of an office, not for a stand-in', async () => {
  await opened(<Mine />);
  await screen.findByText('台账');
  await tap('台账');
  expect(phone.visited).toEqual(['open /staff/ledgers/index']);
});

test('a stand-in does not find it', async () => {
  await opened(<Mine />, {}, me({ offices: [{ ...office, standingInFor: { id: 'p', name: '某人' } }] }));
  await screen.findByText('任职');
  expect(screen.queryByText('台账')).toBeNull();
});

test('a workbook is asked for with the days of the period', async () => {
  const server = await opened(<LedgersPage />, { 'POST /ledgers/all': exported({ state: 'waiting' }) });
  await screen.findByText('生成全部台账');
  await tap('本月');
  await tap('生成全部台账');
  await waitFor(() => expect(phone.toasts).toEqual(['正在生成，好了在上面下载']));
  expect(server.of('POST /ledgers/all')[0]?.body).toEqual({ from: '2030-11-01', to: '2030-11-30' });
});

test('a workbook is limited to an estate, a unit and a state, and each limit is taken back', async () => {
  const server = await opened(<LedgersPage />, {
    'POST /ledgers/all': exported({ state: 'waiting' }),
    'GET /areas': {
      items: [{ id: 'e', kind: 'estate', name: '幸福里小区', fullName: '幸福里小区' }],
      nextCursor: null,
    },
    'GET /units': {
      items: [{ id: 'u', kind: 'property', name: '幸福物业', area: { id: 'e', name: '幸福里小区' } }],
      nextCursor: null,
    },
  });
  await screen.findByText('生成全部台账');
  await tap('请选择小区');
  await screen.findByText('幸福里小区');
  await tap('幸福里小区');
  await tap('请选择单位');
  await screen.findByText('幸福物业');
  await tap(/^幸福物业/);
  await tap('办理中');
  await tap('生成全部台账');
  await waitFor(() => expect(server.of('POST /ledgers/all')).toHaveLength(1));
  const days = { from: '2030-10-01', to: '2030-10-31' };
  expect(server.of('POST /ledgers/all')[0]?.body).toEqual({
    ...days,
    area: 'e',
    unit: 'u',
    state: 'working',
  });
  await tap(/^幸福物业 ✕/);
  await tap('生成诉求台账');
  await waitFor(() => expect(server.of('POST /ledgers/requests')).toHaveLength(1));
  expect(server.of('POST /ledgers/requests')[0]?.body).toEqual({ ...days, area: 'e', state: 'working' });
});

test('one that is being written says how far it is; one that is ready can be fetched', async () => {
  await opened(<LedgersPage />, {
    'GET /ledgers': {
      items,
      exports: [exported(), exported({ id: 'x2', state: 'writing', stateLabel: '正在生成', lines: 300 })],
    },
  });
  await screen.findByText('正在生成 · 300 行');
  expect(screen.getAllByText('下载')).toHaveLength(1);
});

test('a refusal is said', async () => {
  await opened(<LedgersPage />, { 'POST /ledgers/requests': refused(429, 'TOO_OFTEN', '操作太频繁了') });
  await screen.findByText('生成诉求台账');
  await tap('生成诉求台账');
  await waitFor(() => expect(phone.toasts).toEqual(['操作太频繁了']));
});

test.each([
  ['this_month', '2030-11-28T10:00:00+08:00', { from: '2030-11-01', to: '2030-11-30' }],
  ['last_month', '2030-11-28T10:00:00+08:00', { from: '2030-10-01', to: '2030-10-31' }],
  ['last_month', '2028-01-01T00:00:00+08:00', { from: '2027-12-01', to: '2027-12-31' }],
  ['this_month', '2028-02-29T23:59:00+08:00', { from: '2028-02-01', to: '2028-02-29' }],
  ['this_year', '2030-11-28T10:00:00+08:00', { from: '2030-01-01', to: '2030-12-31' }],
  ['all', '2030-11-28T10:00:00+08:00', {}],
] as const)('%s on %s', (period, at, days) => {
  expect(daysOf(period, Date.parse(at))).toEqual(days);
});
