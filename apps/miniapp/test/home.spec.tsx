import { screen, waitFor } from '@testing-library/react';
import type { HomePage, HomeSection } from '../src/api/contract';
import { signInAs } from '../src/api/session';
import Home from '../src/pages/home/index';
import { card } from './card';
import { homePage } from './home-page';
import { me as anyone, session } from './me';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

const section = (box: HomeSection['box'], label: string, change: Partial<HomeSection> = {}): HomeSection => ({
  box,
  label,
  asks: false,
  count: 0,
  hasMore: false,
  items: [],
  ...change,
});
const me = anyone({ home: null });
const page = ({ me: of = me, ...change }: Partial<HomePage>): HomePage => homePage(of, change);

beforeEach(() => phone.reset());

test('staff see how much is in each box and the first cards, with one request', async () => {
  const server = serve({
    'POST /sessions': session(me),
    'GET /home': page({
      work: [
        section('sign', '待签收'),
        section('late', '已超时', {
          count: 20,
          hasMore: true,
          items: [card({ id: 'l1', summary: '井盖坏了' })],
        }),
      ],
      own: [section('rate', '待我评价'), section('placed', '我的点单')],
      unread: 3,
    }),
  });
  await signInAs('secretary');
  show(<Home />);
  await screen.findByText('井盖坏了');
  expect(screen.getByText('20+')).toBeTruthy();
  expect(screen.queryByText('待签收')).toBeNull();
  await tap('全部');
  for (const text of ['0', '待签收']) expect(screen.getAllByText(text)).not.toHaveLength(0);
  expect(screen.queryByText('我的点单')).toBeNull();
  expect(server.calls.map(({ path }) => path).filter((path) => path !== '/demo/clock')).toEqual([
    '/sessions',
    '/home',
  ]);
});

test('a resident without tickets is told so', async () => {
  serve({ 'POST /sessions': session(me), 'GET /home': page({ own: [section('placed', '我的点单')] }) });
  await signInAs('newcomer');
  show(<Home />);
  await screen.findByText('您还没有点过单');
  expect(screen.getByText('登记我的家')).toBeTruthy();
});

test('nothing is drawn before the stewards on duty are known, so that nothing jumps', async () => {
  let answer: (items: object) => void = () => undefined;
  const resident = anyone();
  const server = serve({
    'POST /sessions': session(resident),
    'GET /home': page({ me: resident, own: [section('placed', '我的点单')] }),
    'GET /roster/today': () => new Promise((resolve) => (answer = resolve)),
  });
  await signInAs('resident');
  show(<Home />);
  await waitFor(() => expect(server.of('GET /roster/today')).toHaveLength(1));
  expect(screen.queryByText('我要点单')).toBeNull();
  answer({ items: [{ id: 's', name: '红一', unit: '红色管家队', from: '00:00', to: '24:00' }] });
  await screen.findByText('今日在岗管家');
  expect(screen.getByText('我要点单')).toBeTruthy();
});
