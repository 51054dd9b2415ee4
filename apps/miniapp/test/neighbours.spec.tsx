import { act, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { BoxName, Card, Me } from '../src/api/contract';
import Estate from '../src/pages/estate/index';
import Home from '../src/pages/home/index';
import HoldsPage from '../src/resident/holds/index';
import ListPage from '../src/ticket/list/index';
import { card } from './card';
import { homePage } from './home-page';
import { me as resident } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { actionsOnCard } from './offered';
import { phone } from './taro';
import { ticket } from './ticket';

const me: Me = resident({ id: 'me', name: '赵邻邻' });
const session = { 'POST /sessions': { accessToken: 'a', refreshToken: 'r', me }, 'GET /me': me };
const boxes =
  (of: Record<string, object[]>) =>
  ({ path }: { path: string }) => ({ items: of[/box=(\w+)/.exec(path)?.[1] ?? ''] ?? [], nextCursor: null });
/** The home page of a resident with these cards in its boxes. */
const page = (of: Readonly<Partial<Record<BoxName, Card[]>>>) =>
  homePage(me, {
    own: (['rate', 'hear', 'placed', 'nearby'] as const).map((box) => ({
      ...{ box, label: box, asks: false, count: of[box]?.length ?? 0, hasMore: false, items: of[box] ?? [] },
    })),
  });
const neighbour = card({
  id: 'n1',
  summary: '',
  title: '3栋楼道充电',
  state: 'working',
  status: '办理中',
  actions: actionsOnCard,
});

beforeEach(() => phone.reset());

test('a resident finds what neighbours asked for, and stands beside it with one tap and a question', async () => {
  const endorsed = card({ id: 'n1', summary: '我也附议的事' });
  const server = serve({
    ...session,
    'POST /tickets/n1/transitions': ticket({ id: 'n1' }),
    'GET /home': () =>
      page(
        server.of('POST /tickets/n1/transitions').length ? { placed: [endorsed] } : { nearby: [neighbour] },
      ),
  });
  await signInAs('neighbour');
  show(<Estate />);
  await screen.findByText('3栋楼道充电');
  await tap('附议：我家也有这事');
  await screen.findByText('已附议，看进展');
  expect(phone.asked).toEqual(['确定附议吗？']);
  expect(server.of('POST /tickets/n1/transitions')[0]?.body).toMatchObject({ action: 'endorse' });
  expect(screen.getByText('3栋楼道充电')).toBeTruthy();
  await tap('已附议，看进展');
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=n1']);
  await act(async () => phone.hides.forEach((hide) => hide()));
  await act(async () => phone.shows.forEach((bring) => bring()));
  await screen.findByText('附近现在没有邻居公开的事');
  expect(screen.queryByText('3栋楼道充电')).toBeNull();
});

test('an idea is read before it is endorsed: words, a picture, how many; and opened', async () => {
  const idea = card({
    id: 'n2',
    kind: 'idea',
    title: null,
    category: { code: 'charging', name: '充电车棚' },
    summary: '车棚里装几个充电桩',
    thumb: '/thumb',
    endorsers: 3,
    actions: actionsOnCard,
  });
  serve({ ...session, 'GET /tickets': boxes({ nearby: [idea, neighbour] }) });
  await signInAs('neighbour');
  phone.params = { box: 'nearby', label: '附近' };
  show(<ListPage />);
  for (const text of ['充电车棚', '车棚里装几个充电桩', '3 位邻居附议', '附议：我也赞成'])
    expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.getAllByRole('presentation')).toHaveLength(1);
  screen.getByRole('link').click();
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=n2']);
});

test('a refusal is said, and can be tried again', async () => {
  serve({
    ...session,
    'GET /tickets': boxes({ nearby: [neighbour] }),
    'POST /tickets/n1/transitions': refused(409, 'STATE_MOVED_ON', '这张单已经有人处理了'),
  });
  await signInAs('neighbour');
  phone.params = { box: 'nearby', label: '附近' };
  show(<ListPage />);
  await screen.findByText('3栋楼道充电');
  await tap('附议：我家也有这事');
  await waitFor(() => expect(phone.toasts).toEqual(['这张单已经有人处理了']));
  expect(screen.getByText('附议：我家也有这事')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('who is a side of a hearing finds it, once', async () => {
  const heard = card({ id: 'h1', summary: '楼上装修', state: 'deliberating' });
  serve({
    ...session,
    'GET /home': page({ hear: [heard], placed: [card({ id: 'p1', summary: '路灯不亮' })] }),
  });
  await signInAs('neighbour');
  show(<Home />);
  await screen.findByText('请您参加协商');
  expect(screen.getAllByText('楼上装修')).toHaveLength(1);
  expect(screen.getByText('路灯不亮')).toBeTruthy();
});

test('the estate reads what has to wait and why; another estate by one tap; nothing is said too', async () => {
  const hold = {
    building: '幸福里小区3栋',
    category: '房屋维修',
    label: '资金未到位',
    publicLine: '等业主表决维修资金',
    since: '2026-11-01T02:00:00Z',
    review: '2026-12-05T16:00:00Z',
  };
  const server = serve({
    ...session,
    'GET /areas': {
      items: [
        { id: 'e', kind: 'estate', name: '幸福里小区', fullName: '幸福里小区' },
        { id: 'e2', kind: 'estate', name: '和风苑', fullName: '和风苑' },
      ],
    },
    'GET /holds': ({ path }: { path: string }) => ({
      items: path.includes('estate=e2') ? [] : [hold],
      nextCursor: null,
    }),
  });
  await signInAs('neighbour');
  show(<HoldsPage />);
  await screen.findByText('等业主表决维修资金');
  for (const text of ['幸福里小区3栋 · 房屋维修', '资金未到位', /12月5日/])
    expect(screen.getByText(text)).toBeTruthy();
  await tap('和风苑');
  await screen.findByText('这个小区现在没有挂账的事');
  expect(server.of('GET /holds').map(({ path }) => /estate=(\w+)/.exec(path)?.[1])).toEqual(['e', 'e2']);
});
