import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { BulkAnswer } from '../src/api/contract';
import { choose } from '../src/features/ticket/chosen';
import BulkPage from '../src/staff/bulk/index';
import ListPage from '../src/ticket/list/index';
import { card } from './card';
import { bulkOfSecretary, bulkOfSteward } from './offered';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const me = {
  id: 'me',
  name: '郑明理',
  offices: [{ id: 'o', office: 'secretary' }],
  units: [],
  boxes: [],
  bulk: bulkOfSecretary,
  home: null,
};
const cards = Array.from({ length: 3 }, (_, at) =>
  card({ id: `t${at}`, number: `XFL-${at}`, version: at + 1, summary: `第 ${at} 件` }),
);
const session = (who: object) => ({
  'POST /sessions': { accessToken: 'a', refreshToken: 'r', me: who },
  'GET /me': who,
});
const answer = (...failed: number[]): BulkAnswer => {
  const items = cards.map(({ id, number }, at) => {
    const ok = !failed.includes(at);
    return {
      id,
      number: at === 2 && !ok ? null : number,
      ok,
      state: ok ? ('signing' as const) : null,
      code: ok ? null : ('VERSION_MOVED_ON' as const),
      message: ok ? null : '这张单已经有人处理了',
    };
  });
  return { done: 3 - failed.length, failed: failed.length, items };
};

beforeEach(() => {
  phone.reset();
  choose([]);
});

async function bulk(who: object, more: object = {}) {
  const server = serve({
    ...session(who),
    'GET /units': {
      items: [{ id: 'u1', name: '幸福物业', kind: 'property', area: { id: 'e', name: '幸福里小区' } }],
    },
    ...more,
  });
  await signInAs('secretary');
  show(<BulkPage />);
  return server;
}

test('cards are picked across a list, and taken along', async () => {
  serve({ ...session(me), 'GET /tickets': { items: cards, nextCursor: null } });
  await signInAs('secretary');
  phone.params = { box: 'dispatch', label: '待派单' };
  show(<ListPage />);
  await screen.findByText('第 0 件');
  fireEvent.click(screen.getAllByRole('link')[0]!);
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=t0']);
  await tap('批量办理');
  expect(screen.getByText('下一步（0 张）').parentElement?.getAttribute('aria-disabled')).toBe('true');
  await tap('全选');
  await tap(/第 1 件/);
  expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-checked'))).toEqual([
    'true',
    'false',
    'true',
  ]);
  await tap('下一步（2 张）');
  expect(phone.visited.at(-1)).toBe('open /staff/bulk/index');
  document.body.innerHTML = '';
  await bulk(me);
  await screen.findByText('选了 2 张单');
});

test('a resident, and whoever looks at their own, picks nothing', async () => {
  serve({ ...session({ ...me, offices: [] }), 'GET /tickets': { items: cards, nextCursor: null } });
  await signInAs('resident');
  phone.params = { box: 'scope', label: '全部' };
  show(<ListPage />);
  await screen.findByText('第 0 件');
  expect(screen.queryByText('批量办理')).toBeNull();
});

test('filled in once, tried, then done; what failed is named with its reason', async () => {
  choose(cards);
  const server = await bulk(me, {
    'POST /tickets/bulk': ({ body }: { body: { preview?: boolean } }) =>
      body.preview ? answer(2) : answer(1, 2),
  });
  await screen.findByText('选了 3 张单');
  await tap('派单');
  await screen.findByRole('button', { name: '请选择主办单位' });
  await tap('请选择主办单位');
  await waitFor(() => screen.getByText('幸福物业'));
  await tap(/幸福物业/);
  await tap('先看看结果');
  await screen.findByText('可以办 2 张，办不了 1 张');
  expect(screen.getByText('看不到的单')).toBeTruthy();
  expect(screen.getByText('XFL-0、XFL-1')).toBeTruthy();
  await tap('确认办理（2 张）');
  await screen.findByText('已办 1 张，没办成 2 张');
  expect(screen.getAllByText('这张单已经有人处理了')).toHaveLength(2);
  fireEvent.click(screen.getByRole('link', { name: /XFL-1/ }));
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=t1']);
  const sent = {
    action: 'dispatch',
    mode: 'do',
    items: [
      { id: 't0', version: 1 },
      { id: 't1', version: 2 },
      { id: 't2', version: 3 },
    ],
    form: { lead: 'u1' },
  };
  const calls = server.of('POST /tickets/bulk');
  expect(calls.map(({ body }) => body)).toEqual([{ ...sent, preview: true }, sent]);
  expect(calls[1]?.headers['Idempotency-Key']).not.toBe(calls[0]?.headers['Idempotency-Key']);
});

test('sent again after a lost answer it is the same intent', async () => {
  choose(cards);
  let tries = 0;
  const server = await bulk(me, {
    'POST /tickets/bulk': ({ body }: { body: { preview?: boolean } }) => {
      if (body.preview) return answer();
      tries += 1;
      if (tries === 1) throw new Error('request:fail timeout');
      return answer();
    },
  });
  await screen.findByText('选了 3 张单');
  await tap('留言');
  fireEvent.change(await screen.findByLabelText('留言'), { target: { value: '本周内办理' } });
  expect(screen.queryByText(/照片/)).toBeNull();
  await tap('先看看结果');
  await screen.findByText('可以办 3 张');
  await tap('确认办理（3 张）');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  await tap('确认办理（3 张）');
  await screen.findByText('已办 3 张');
  const keys = server.of('POST /tickets/bulk').map(({ headers }) => headers['Idempotency-Key']);
  expect(keys[2]).toBe(keys[1]);
});

test('a steward asks to merge, and cannot be offered to dispatch', async () => {
  choose(cards);
  await bulk({ ...me, offices: [], units: [{ id: 'u' }], bulk: bulkOfSteward });
  await screen.findByText('选了 3 张单');
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual(['申请并单', '留言']);
});

test('all refused: nothing is left to confirm; nothing picked: nothing to do', async () => {
  choose(cards);
  await bulk(me, { 'POST /tickets/bulk': answer(0, 1, 2) });
  await screen.findByText('选了 3 张单');
  await tap('留言');
  fireEvent.change(await screen.findByLabelText('留言'), { target: { value: '好' } });
  await tap('先看看结果');
  await screen.findByText('可以办 0 张，办不了 3 张');
  expect(screen.getByText('确认办理（0 张）').parentElement?.getAttribute('aria-disabled')).toBe('true');
  document.body.innerHTML = '';
  choose([]);
  await bulk(me, { 'POST /tickets/bulk': refused(403, 'FORBIDDEN', '没有权限') });
  await screen.findByText(/还没有选单/);
});

test('a list says why nothing in it can be taken', async () => {
  serve({ ...session(me), 'GET /tickets': { items: cards, nextCursor: null, hint: '您手上已满 20 件' } });
  await signInAs('secretary');
  phone.params = { box: 'pool', label: '单池' };
  show(<ListPage />);
  await screen.findByText('您手上已满 20 件');
});
