import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Duties } from '../src/api/contract';
import { chosenCards } from '../src/features/ticket/chosen';
import HandoverPage from '../src/staff/handover/index';
import { card } from './card';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const me = {
  id: 'me',
  name: '郑明理',
  offices: [{ id: 'o', office: 'secretary' }],
  units: [],
  boxes: [],
  home: null,
};
const none: Duties = {
  person: { id: 's', name: '孙勤勤', active: true },
  tickets: [],
  requests: [],
  hearings: [],
};
const one = (id: string, change = {}) => ({
  ticket: card({ id, summary: `单 ${id}` }),
  askable: true,
  ask: {
    action: 'hand_over',
    mode: 'ask',
    label: '交接',
    form: 'handover',
    weight: 'usual',
    section: 'bar',
  } as const,
  asked: null,
  ...change,
});

async function opened(duties: Duties, more: object = {}) {
  const server = serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
    'GET /me': me,
    'GET /people/me/duties': { ...none, person: { id: 'me', name: '郑明理', active: true } },
    'GET /people/s/duties': duties,
    'GET /units': {
      items: [{ id: 'u1', name: '红色管家队', kind: 'steward_team', area: { id: 'e', name: '幸福里小区' } }],
    },
    'GET /people': { items: [{ id: 's', name: '孙勤勤', office: null }] },
    ...more,
  });
  await signInAs('secretary');
  show(<HandoverPage />);
  await screen.findByText('手上没有要交接的事');
  await tap('换一个人看');
  await screen.findByText('红色管家队');
  await tap(/红色管家队/);
  await screen.findByText('孙勤勤');
  await tap('孙勤勤');
  await screen.findByText('孙勤勤手上的事');
  return server;
}

beforeEach(() => phone.reset());

test('one by one, or all to one person; who is asked already is said; nobody leaves before', async () => {
  await opened({
    ...none,
    tickets: [
      one('t1'),
      one('t2'),
      one('t3', { asked: '吴跑跑' }),
      one('t4', { askable: false, ask: undefined }),
    ],
    requests: [{ id: 't5', number: 'XFL-5', label: '申请延期' }],
  });
  await screen.findByText('跟着的单（4）');
  expect(screen.getByText('已请吴跑跑接手，等对方批准')).toBeTruthy();
  expect(screen.getByText('还有 5 件没有交接，现在还不能办。')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: '申请交接' })).toHaveLength(2);
  await tap('申请交接');
  await tap('2 张都交给一个人');
  await tap('XFL-5 申请延期');
  expect(phone.visited).toEqual([
    'open /ticket/act/index?id=t1&action=hand_over&mode=ask',
    'open /staff/bulk/index?action=hand_over',
    'open /ticket/detail/index?id=t5',
  ]);
  expect(chosenCards().map(({ id }) => id)).toEqual(['t1', 't2']);
});

test('with empty hands they may go, for the reason that is chosen', async () => {
  const server = await opened(none, { 'POST /people/s/leave': none });
  await screen.findByRole('radio', { name: /^卸任/ });
  await tap(/^卸任/);
  await tap('确认卸任');
  await waitFor(() => expect(phone.toasts).toEqual(['孙勤勤已卸任']));
  expect(server.of('POST /people/s/leave')[0]?.body).toEqual({ reason: 'end_of_office' });
});

test('what each choice ends is said under it, and what stays is said before it is done', async () => {
  const server = await opened(none, { 'POST /people/s/leave': none });
  await screen.findByText('离岗和卸任');
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    '离岗离开所在的队伍和单位，职务和账号不变',
    '卸任卸下担任的职务，所在单位和账号不变',
    '全部卸下离开所有单位、卸下所有职务，仍是居民，账号照常使用',
  ]);
  await tap(/^全部卸下/);
  await tap('确认全部卸下');
  await screen.findByText('孙勤勤已卸下全部工作。');
  expect(phone.told).toEqual(['以后只以居民身份使用，自己家的事照常点单。以前办的事照样有记录。']);
  expect(server.of('POST /people/s/leave')[0]?.body).toEqual({ reason: 'all_posts' });
});

test('something came in meanwhile: the server refuses, and what is left is read again', async () => {
  let reads = 0;
  await opened(none, {
    'GET /people/s/duties': () => (reads++ === 0 ? none : { ...none, tickets: [one('t1')] }),
    'POST /people/s/leave': refused(409, 'STILL_ON_DUTY', '手上还有没交接的事'),
  });
  await screen.findByRole('button', { name: '确认离岗' });
  await tap('确认离岗');
  await screen.findByText('还有 1 件没有交接，现在还不能办。');
  expect(phone.toasts).toEqual(['手上还有没交接的事']);
});

test('whose things one may not know looks like nobody', async () => {
  await opened(none, { 'GET /people/s/duties': undefined });
  await screen.findByText('没有找到');
});

test('the name of a steward is corrected here, too', async () => {
  const server = await opened(none, { 'PUT /people/s/name': { id: 's', name: '孙勤' } });
  await tap('更正姓名');
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '孙勤' } });
  await tap('登记姓名');
  await screen.findByText('孙勤手上的事');
  expect(server.of('PUT /people/s/name')[0]?.body).toEqual({ name: '孙勤' });
});
