import { screen } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Me } from '../src/api/contract';
import LooksPage from '../src/resident/looks/index';
import RightsPage from '../src/resident/rights/index';
import { me, session, stranger } from './me';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

async function opened(page: JSX.Element, more: object = {}, of: Me = me()) {
  const server = serve({ 'POST /sessions': session(of), 'GET /me': of, ...more });
  await signInAs('resident');
  show(page);
  return server;
}
const look = { at: '2026-11-20T02:00:00Z', office: '红色管家', name: '孙勤勤', ticket: { id: 't1', number: 'XFL-1' }, fields: ['姓名', '电话'], words: '打电话联系居民' };

beforeEach(() => phone.reset());

test('who looked, in which office, at what, and why; the ticket is one tap away', async () => {
  await opened(<LooksPage />, { 'GET /me/views': { items: [look], nextCursor: null } });
  for (const text of ['孙勤勤 · 红色管家', '姓名、电话', '打电话联系居民']) await screen.findByText(text);
  await tap('看这张单 XFL-1');
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=t1']);
});

test('nobody looked: that is said', async () => {
  await opened(<LooksPage />, { 'GET /me/views': { items: [], nextCursor: null } });
  await screen.findByText('还没有人看过您的完整信息');
});

test('older looks are read on', async () => {
  const server = await opened(<LooksPage />, { 'GET /me/views': ({ path }: { path: string }) => ({ items: [{ ...look, name: path.includes('cursor=c2') ? '早先人' : '孙勤勤' }], nextCursor: path.includes('cursor=c2') ? null : 'c2' }) });
  await screen.findByText('孙勤勤 · 红色管家');
  await tap('更早的');
  await screen.findByText('早先人 · 红色管家');
  expect(server.of('GET /me/views')).toHaveLength(2);
});

test('what was agreed to and when; taken back after one question', async () => {
  const server = await opened(<RightsPage />, { 'POST /me/consent/withdraw': me({ consent: null, policy: stranger.policy }) });
  await screen.findByText(/同意了 2026-12-01 版/);
  expect(screen.getByText('撤回同意后,您不能再下单。')).toBeTruthy();
  await tap('收回同意');
  await screen.findByText('您还没有同意。');
  expect(phone.asked).toEqual(['收回同意吗?']);
  expect(server.of('POST /me/consent/withdraw')).toHaveLength(1);
  expect(screen.getByRole('button', { name: '同意' })).toBeTruthy();
});
