import { screen, waitFor } from '@testing-library/react';
import type { Notice } from '../src/api/contract';
import { signInAs } from '../src/api/session';
import InboxPage from '../src/pages/inbox/index';
import { card } from './card';
import { homePage } from './home-page';
import { me, session } from './me';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

const notice = (change: Partial<Notice>): Notice => ({
  id: 'n1',
  at: '2026-11-20T02:00:00Z',
  title: '您的点单已暂停到 12月5日',
  text: '原因：同一内容反复提交',
  ticket: null,
  case: null,
  read: true,
  about: null,
  count: 0,
  notices: [],
  ...change,
});

beforeEach(() => phone.reset());

test.each<[string, Partial<Notice>, string[]]>([
  ['a suspension', { about: 'suspension' }, ['open /resident/suspension/index']],
  ['the own home', { about: 'home' }, ['open /resident/homes/index']],
  [
    'a case of a home',
    { about: 'home', case: { id: 'h1', number: 'H-1', noun: 'home' } },
    ['open /household/home/index?id=h1&as=resident'],
  ],
  ['an office', { about: 'office' }, ['open /staff/offices/index']],
  ['an absence', { about: 'absence' }, ['open /staff/absences/index']],
  [
    'a case of an absence',
    { about: 'absence', case: { id: 'a1', number: 'A-1', noun: 'absence' } },
    ['open /staff/absence/index?id=a1'],
  ],
  [
    'a case of an office',
    { about: 'office', case: { id: 'o1', number: 'O-1', noun: 'office' } },
    ['open /staff/office/index?id=o1'],
  ],
  [
    'a case of a suspension',
    { about: 'suspension', case: { id: 's1', number: 'S-1', noun: 'suspension' } },
    ['open /resident/suspension/index'],
  ],
  ['a ticket', { case: { id: 't1', number: 'XFL-1', noun: 'ticket' } }, ['open /ticket/detail/index?id=t1']],
  ['a case that this app does not know', { case: { id: 'x', number: 'X-1', noun: 'loan' as 'home' } }, []],
  ['nothing that this app knows', { about: 'venue' as Notice['about'] }, []],
])('a tap on a notice of %s opens its page', async (_, of, visited) => {
  serve({
    'POST /sessions': session(me()),
    'GET /me': me(),
    'GET /inbox': { items: [notice(of)], nextCursor: null, unread: 0 },
  });
  await signInAs('resident');
  show(<InboxPage />);
  (await screen.findByText('您的点单已暂停到 12月5日')).click();
  await waitFor(() => expect(phone.visited).toEqual(visited));
});

test('a row is unread until it is opened, or all are marked; what was read is not marked again', async () => {
  const home = { about: 'home' } as const;
  const server = serve({
    'POST /sessions': session(me()),
    'GET /me': me(),
    'GET /inbox': {
      items: [
        notice({ ...home, id: 'n1', read: false, count: 1 }),
        notice({ ...home, id: 'n2', title: '读过的' }),
      ],
      nextCursor: null,
      unread: 1,
    },
    'POST /inbox/read': { unread: 0 },
  });
  await signInAs('resident');
  show(<InboxPage />);
  (await screen.findByText('读过的')).click();
  expect(server.of('POST /inbox/read')).toHaveLength(0);
  screen.getByText('您的点单已暂停到 12月5日').click();
  await waitFor(() => expect(server.of('POST /inbox/read').map(({ body }) => body)).toEqual([{ row: 'n1' }]));
  await tap('全部已读');
  await waitFor(() =>
    expect(server.of('POST /inbox/read').map(({ body }) => body)).toEqual([{ row: 'n1' }, {}]),
  );
});

test('what waits for the reader comes from their boxes; the others are asked for by their group', async () => {
  const waiting = card({ id: 't1', summary: '楼道灯修好了吗' });
  const server = serve({
    'POST /sessions': session(me()),
    'GET /me': me(),
    'GET /inbox': { items: [], nextCursor: null, unread: 0 },
    'GET /home': homePage(me(), {
      own: [
        { box: 'rate', label: '待我评价', asks: true, count: 4, hasMore: false, items: [waiting] },
        {
          box: 'placed',
          label: '我的点单',
          asks: false,
          count: 1,
          hasMore: false,
          items: [card({ id: 't2' })],
        },
      ],
    }),
  });
  await signInAs('resident');
  show(<InboxPage />);
  await tap('进展');
  await waitFor(() => expect(server.of('GET /inbox').at(-1)?.path).toContain('group=progress'));
  await tap('要您办');
  await screen.findByText('楼道灯修好了吗');
  expect(screen.queryByText('我的点单')).toBeNull();
  await tap('看全部：待我评价');
  expect(phone.visited).toEqual([expect.stringContaining('box=rate')]);
});
