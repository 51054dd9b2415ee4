import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import CodesPage from '../src/resident/codes/index';
import { Given } from '../src/resident/place/_parts/Given';
import PlacePage from '../src/resident/place/index';
import { me, session, stranger } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';
import { ticket } from './ticket';

async function opened(page: JSX.Element, more: object) {
  const server = serve({
    'POST /sessions': session(me()),
    'GET /me': me(),
    'GET /tickets/similar': { items: [], nextCursor: null },
    'GET /categories': {
      items: [
        { code: 'lighting', name: '路灯不亮', kind: 'help', aliases: [] },
        { code: 'ebike', name: '电瓶车进楼栋', kind: 'hazard', aliases: [] },
      ],
    },
    ...more,
  });
  await signInAs('resident');
  show(page);
  return server;
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

/** The button that says what the request is taken for, and opens the list of categories. */
const taken = async (): Promise<RegExp> => {
  await screen.findByText(/换一类$/);
  return /换一类$/;
};

beforeEach(() => phone.reset());

test('a hazard may be told without a name: the code is shown once and copied, nothing leads to the ticket', async () => {
  const server = await opened(<PlacePage />, {
    'POST /tickets': ticket({ id: 't9', claimCode: 'Q7WX-2KMP' }),
  });
  await tap(await taken());
  expect(screen.queryByText('要留名字吗？')).toBeNull();
  await tap('隐患');
  await tap('电瓶车进楼栋');
  await tap(/^补充说明/);
  await tap('匿名');
  expect(screen.getByText(/谁也查不到是您反映的/)).toBeTruthy();
  type('请说说是什么事', '二楼楼道里有人充电');
  await tap('提交');
  await screen.findByText('Q7WX-2KMP');
  expect(server.of('POST /tickets')[0]?.body).toMatchObject({ anonymous: true, category: 'ebike' });
  await tap('复制查询码');
  expect(phone.copied).toEqual(['Q7WX-2KMP']);
  await tap('我已记下');
  expect(phone.visited).toEqual(['tab /pages/home/index']);
});

test('what may not be anonymous is not, however it was begun', async () => {
  const server = await opened(<PlacePage />, { 'POST /tickets': ticket({ id: 't9' }) });
  await tap(await taken());
  await tap('隐患');
  await tap('电瓶车进楼栋');
  await tap(/^补充说明/);
  await tap('匿名');
  await tap(await taken());
  await tap('求助');
  await tap('路灯不亮');
  type('请说说是什么事', '门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.visited).toEqual(['replace /ticket/detail/index?id=t9']));
  expect(server.of('POST /tickets')[0]?.body).not.toHaveProperty('anonymous');
});

test.each([
  [true, '您的查询码'],
  [false, '居民的领取码'],
])('a code says whose it is (anonymous: %s)', (isAnonymous, title) => {
  show(<Given placed={{ id: 't9', code: 'Q7WX-2KMP', isAnonymous }} />);
  expect(screen.getByText(title)).toBeTruthy();
});

test('what was placed for me becomes mine by its code', async () => {
  const server = await opened(<CodesPage />, { 'POST /claims/redeem': ticket({ id: 't7' }) });
  await screen.findByText('领取代点的单');
  await tap('领取');
  type('领取码', ' ab2c de3f ');
  await tap('领取');
  await waitFor(() => expect(phone.visited).toEqual(['open /ticket/detail/index?id=t7']));
  expect(server.of('POST /claims/redeem')[0]?.body).toEqual({ code: 'ab2c de3f' });
  expect(phone.toasts).toEqual(['请填写领取码', '已领取']);
});

test('before somebody takes over their first ticket they are asked, as before anything else that is kept of them', async () => {
  const server = await opened(<CodesPage />, {
    'GET /me': stranger,
    'POST /me/consent': me(),
    'POST /claims/redeem': ticket({ id: 't7' }),
  });
  await screen.findByLabelText('领取码');
  type('领取码', 'AB2C-DE3-XYZ');
  await tap('领取');
  expect(server.of('POST /claims/redeem')).toHaveLength(0);
  await tap('同意');
  await waitFor(() => expect(server.of('POST /claims/redeem')).toHaveLength(1));
});

test('what was told without a name is followed by its code', async () => {
  const event = { at: '2026-11-20T02:00:00Z', label: '接单', note: null as string | null };
  await opened(<CodesPage />, {
    'POST /claims/follow': {
      number: 'XFL-9',
      status: '管家已接单',
      state: 'triage',
      category: { code: 'ebike', name: '电瓶车进楼栋' },
      placedAt: '2026-11-20T02:00:00Z',
      events: [event, { ...event, at: '2026-11-21T02:00:00Z', label: '办结', note: '充电线已拆' }],
    },
  });
  await screen.findByLabelText('查询码');
  type('查询码', 'Q7WX');
  await tap('查询');
  for (const text of ['XFL-9', '管家已接单', '办结：充电线已拆']) await screen.findByText(text);
});

test('a wrong code is told', async () => {
  await opened(<CodesPage />, { 'POST /claims/follow': refused(404, 'NOT_FOUND', '没有找到，或您无权查看') });
  await screen.findByLabelText('查询码');
  type('查询码', 'Q7WX');
  await tap('查询');
  await waitFor(() => expect(phone.toasts).toEqual(['没有找到，或您无权查看']));
});
