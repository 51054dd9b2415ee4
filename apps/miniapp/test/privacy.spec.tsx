import { readFileSync } from 'node:fs';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Me } from '../src/api/contract';
import { ERASE_WORDS } from '../src/features/privacy/privacy.queries';
import ErasePage from '../src/resident/erase/index';
import AccessLogPage from '../src/resident/looks/index';
import RightsPage from '../src/resident/rights/index';
import { me, session, stranger } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

async function opened(page: JSX.Element, more: object = {}, of: Me = me()) {
  const server = serve({ 'POST /sessions': session(of), 'GET /me': of, ...more });
  await signInAs('resident');
  show(page);
  return server;
}
const look = {
  at: '2026-11-20T02:00:00Z',
  office: '红色管家',
  name: '孙勤勤',
  ticket: { id: 't1', number: 'XFL-1' },
  fields: ['姓名', '电话'],
  words: '打电话联系居民',
};

beforeEach(() => phone.reset());

test('who looked, in which office, at what, and why; the ticket is one tap away', async () => {
  await opened(<AccessLogPage />, { 'GET /me/views': { items: [look], nextCursor: null } });
  for (const text of ['孙勤勤 · 红色管家', '姓名、电话', '打电话联系居民']) await screen.findByText(text);
  await tap('看这张单 XFL-1');
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=t1']);
});

test('who was looked up by their number reads by whom; there is no ticket to open', async () => {
  await opened(<AccessLogPage />, {
    'GET /me/views': {
      items: [{ ...look, ticket: null, office: '社区受理员', words: '接到来电，按号码查找未办结的单' }],
      nextCursor: null,
    },
  });
  await screen.findByText('接到来电，按号码查找未办结的单');
  expect(screen.queryByText(/看这张单/)).toBeNull();
});

test('who was told who lives behind my door stands first, also where nobody looked at anything else', async () => {
  const doors = [
    { at: '2026-11-20T03:00:00Z', office: '社区受理员', name: '何受理', label: '查询住户' },
    { at: '2026-11-19T03:00:00Z', office: '幸福里红色管家队', name: '孙勤勤', label: '确认住处' },
  ];
  await opened(<AccessLogPage />, { 'GET /me/views': { items: [], doors, nextCursor: null } });
  for (const text of [
    '谁查过我家住着谁',
    '何受理 · 社区受理员',
    '查询住户',
    '孙勤勤 · 幸福里红色管家队',
    '确认住处',
  ])
    await screen.findByText(text);
  expect(screen.queryByText('还没有人看过您的完整信息')).toBeNull();
});

test('nobody looked: that is said', async () => {
  await opened(<AccessLogPage />, { 'GET /me/views': { items: [], nextCursor: null } });
  await screen.findByText('还没有人看过您的完整信息');
});

test('older looks are read on', async () => {
  const server = await opened(<AccessLogPage />, {
    'GET /me/views': ({ path }: { path: string }) => ({
      items: [{ ...look, name: path.includes('cursor=c2') ? '早先人' : '孙勤勤' }],
      nextCursor: path.includes('cursor=c2') ? null : 'c2',
    }),
  });
  await screen.findByText('孙勤勤 · 红色管家');
  await tap('更早的');
  await screen.findByText('早先人 · 红色管家');
  expect(server.of('GET /me/views')).toHaveLength(2);
});

test('what was agreed to and when; taken back after one question', async () => {
  const server = await opened(<RightsPage />, {
    'POST /me/consent/withdraw': me({ consent: null, policy: stranger.policy }),
  });
  await screen.findByText(/同意了 2026-12-01 版/);
  expect(screen.getByText('撤回同意后，您不能再下单。')).toBeTruthy();
  await tap('收回同意');
  await screen.findByText('您还没有同意。');
  expect(phone.asked).toEqual(['收回同意吗？']);
  expect(server.of('POST /me/consent/withdraw')).toHaveLength(1);
  expect(screen.getByRole('button', { name: '同意' })).toBeTruthy();
});

test('the export is handed out as a file; a refusal is told', async () => {
  await opened(<RightsPage />, { 'GET /me/export': refused(429, 'TOO_OFTEN', '操作太频繁了') });
  await screen.findByText('导出');
  await tap('导出我的数据');
  await waitFor(() => expect(phone.toasts).toEqual(['操作太频繁了']));
});

const erasure = {
  tickets: [
    {
      id: 't1',
      number: 'XFL-1',
      status: '孙勤勤已接单',
      ways: ['withdraw', 'carry_on'],
      otherwise: 'carry_on',
    },
  ],
  posts: 0,
};

test('nobody is erased by one tap too many: each open case, the words, and a question', async () => {
  const server = await opened(<ErasePage />, {
    'GET /me/erasure': erasure,
    'POST /me/erasure': { erased: true },
  });
  await screen.findByText('XFL-1');
  expect(screen.queryByText(/交给附议/)).toBeNull();
  expect(screen.getByRole('radio', { name: '由社区受理员代为跟进' }).getAttribute('aria-checked')).toBe(
    'true',
  );
  await tap('撤回这张单');
  await tap('注销账号');
  fireEvent.change(screen.getByLabelText('确认注销的话'), { target: { value: ERASE_WORDS } });
  await tap('注销账号');
  await waitFor(() => expect(phone.toasts).toEqual([`请填写"${ERASE_WORDS}"`, '已注销，您的信息已删除']));
  expect(server.of('POST /me/erasure')[0]?.body).toEqual({
    confirm: ERASE_WORDS,
    tickets: [{ ticket: 't1', way: 'withdraw' }],
  });
  expect(phone.visited).toEqual(['relaunch /pages/login/index']);
  expect(phone.storage.has('session')).toBe(false);
});

test('whoever holds a post hands over first', async () => {
  await opened(<ErasePage />, { 'GET /me/erasure': { tickets: [], posts: 1 } });
  await screen.findByText(/还在任职/);
  expect(screen.queryByRole('button', { name: '注销账号' })).toBeNull();
});

test('the words are those that the server wants, though the phone does not carry the rules', () => {
  expect(
    readFileSync(`${import.meta.dirname}/../../../packages/domain/src/ticket/triggered/erasure.ts`, 'utf8'),
  ).toContain(`'${ERASE_WORDS}'`);
});
