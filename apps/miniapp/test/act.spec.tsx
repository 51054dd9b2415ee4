import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Ticket } from '../src/api/contract';
import { signInAs } from '../src/api/session';
import ActPage from '../src/ticket/act/index';
import DetailPage from '../src/ticket/detail/index';
import ListPage from '../src/ticket/list/index';
import { card } from './card';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';
import { ticket } from './ticket';

const offered = ticket({
  actions: [
    { action: 'sign', label: '签收', mode: 'do', weight: 'usual', section: 'bar' },
    { action: 'return', label: '退单', mode: 'do', form: 'return', weight: 'usual', section: 'bar' },
  ],
});
const me = { id: 'p', name: '蒋修修', offices: [], units: [{ id: 'u1' }], boxes: [] };
const session = { 'POST /sessions': { accessToken: 'a', refreshToken: 'r', me }, 'GET /me': me };
const PATH = '/tickets/t1/transitions';

beforeEach(() => phone.reset());

async function detail(more: object) {
  const server = serve({
    ...session,
    'GET /tickets/t1': offered,
    'GET /tickets/t1/events': { items: [] },
    ...more,
  });
  await signInAs('property');
  phone.params = { id: 't1' };
  show(<DetailPage />);
  await screen.findByText('签收');
  return server;
}

test('a move without a form is made at once, with the version that was seen', async () => {
  const signed = ticket({ version: 4, state: 'working', status: '幸福物业办理中' });
  const server = await detail({ [`POST ${PATH}`]: signed });
  await tap('签收');
  await screen.findByText('幸福物业办理中');
  const [call] = server.of(`POST ${PATH}`);
  expect(call?.body).toEqual({ action: 'sign', version: 3 });
  expect(call?.headers['Idempotency-Key']).toBeTruthy();
  expect(screen.queryByText('签收')).toBeNull();
});

test('someone was quicker: the sentence is shown and the newest state is read', async () => {
  let reads = 0;
  const moved = ticket({ version: 4, state: 'working', status: '幸福物业办理中' });
  await detail({
    'GET /tickets/t1': () => (reads++ === 0 ? offered : moved),
    [`POST ${PATH}`]: refused(409, 'STATE_MOVED_ON', '这张单已经有人处理了'),
  });
  await tap('签收');
  await screen.findByText('幸福物业办理中');
  expect(phone.toasts).toEqual(['这张单已经有人处理了']);
});

test('a form is opened by the name the server gave, filled, sent flat, and left', async () => {
  await detail({});
  await tap('退单');
  expect(phone.visited).toEqual(['open /ticket/act/index?id=t1&action=return&mode=do']);
  document.body.innerHTML = '';
  phone.params = { id: 't1', action: 'return', mode: 'do' };
  phone.beneath = ['/ticket/detail/index?id=t1', '/pages/home/index'];
  const server = serve({
    ...session,
    'GET /tickets/t1': offered,
    [`POST ${PATH}`]: ticket({ state: 'dispatching', version: 4 }),
  });
  show(<ActPage />);
  await screen.findByText('退单说明');
  await tap('超出权限');
  fireEvent.change(screen.getByLabelText('退单说明'), { target: { value: '需要街道协调' } });
  await tap('退单');
  await waitFor(() => expect(phone.visited.at(-1)).toBe('back'));
  expect(server.of(`POST ${PATH}`)[0]?.body).toEqual({
    action: 'return',
    version: 3,
    reason: 'beyond_power',
    words: '需要街道协调',
  });
});

test('an action that is no longer offered says so', async () => {
  serve({ ...session, 'GET /tickets/t1': ticket() });
  await signInAs('property');
  phone.params = { id: 't1', action: 'return', mode: 'do' };
  show(<ActPage />);
  await screen.findByText(/现在不能办了/);
});

test('what is decided on stands above the form: the words, before and after side by side, what was said last', async () => {
  const picture = (id: string) => ({ id, url: `/${id}`, thumb: `/${id}` });
  const verify = {
    action: 'verify',
    label: '核验办结',
    mode: 'do',
    form: 'verification',
    weight: 'main',
    section: 'bar',
  };
  const said = {
    ...{ by: { name: '蒋修修', office: '物业' }, from: 'working', to: 'verifying' },
    details: [],
    read: null,
  };
  serve({
    ...session,
    'GET /tickets/t1': ticket({
      ...{ state: 'verifying', words: `灯不亮，${'很黑，'.repeat(60)}请修好`, files: [picture('before')] },
      actions: [verify as Ticket['actions'][number]],
    }),
    'GET /tickets/t1/events': {
      items: [
        {
          ...said,
          id: '1',
          at: '2026-11-20T02:00:00Z',
          action: 'place',
          from: null,
          label: '点单',
          note: null,
          files: [],
        },
        {
          ...{ ...said, id: '2', at: '2026-11-21T02:00:00Z', action: 'finish', label: '报办结' },
          ...{ note: '换了灯泡', files: [picture('after')], audience: null },
        },
      ],
    },
  });
  await signInAs('secretary');
  phone.params = { id: 't1', action: 'verify', mode: 'do' };
  show(<ActPage />);
  await screen.findByText('办理后');
  await screen.findByText('换了灯泡（蒋修修 · 物业）');
  expect(screen.getByText('办理前')).toBeTruthy();
  expect(screen.queryByText(/请修好$/)).toBeNull();
  await tap('看全部');
  expect(screen.getByText(/请修好$/)).toBeTruthy();
});

test('who works through a list goes on to the next one', async () => {
  const server = serve({
    ...session,
    'GET /tickets': {
      items: ['t0', 't1', 't2', 't3'].map((id) => card({ id, summary: id })),
      nextCursor: null,
    },
    'GET /tickets/t1': ticket({ actions: [] }),
    'GET /tickets/t1/events': { items: [] },
  });
  await signInAs('property');
  phone.params = { box: 'sign', label: '待签收', id: 't1' };
  const list = show(<ListPage />);
  await screen.findByText('t3');
  const page = show(<DetailPage />);
  await tap(await screen.findByText('下一件（还有 2 件）').then(() => '下一件（还有 2 件）'));
  expect(phone.visited).toEqual(['replace /ticket/detail/index?id=t2']);
  expect(server.of('GET /tickets')).toHaveLength(1);
  page.unmount();
  list.unmount();
  show(<DetailPage />);
  await screen.findByText('经过');
  expect(screen.queryByText(/下一件/)).toBeNull();
});
