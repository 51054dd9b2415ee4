import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Action, CaseEvent, HomeOf, Me } from '../src/api/contract';
import HomeActPage from '../src/household/act/index';
import HomePage from '../src/household/home/index';
import HomesPage from '../src/resident/homes/index';
import JoinPage from '../src/resident/join/index';
import ConfirmedResidentsPage from '../src/staff/lodgers/index';
import WaitingPage from '../src/staff/waiting/index';
import { me, session, stranger } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const named = (id: string, name: string) => ({ id, name });
const member = (id: string, name: string, change = {}) => ({
  id,
  name,
  role: 'family' as const,
  roleLabel: '家人',
  mine: false,
  actsForMe: false,
  iActFor: false,
  ...change,
});
const home = (change: Partial<HomeOf> = {}): HomeOf => ({
  id: 'h1',
  household: named('d1', '幸福里小区3栋2单元301'),
  building: named('b3', '幸福里小区3栋'),
  estate: named('e', '幸福里小区'),
  role: 'owner',
  roleLabel: '业主',
  status: 'confirmed',
  statusLabel: '已确认',
  since: '2026-11-20T02:00:00Z',
  refusal: null,
  version: 1,
  actions: [],
  members: [member('p1', '林小满', { mine: true, role: 'owner', roleLabel: '业主' }), member('p2', '林**')],
  ...change,
});
const usual = { mode: 'do', weight: 'usual', section: 'bar' } as const;
const asked = (label: string) => ({ label, confirm: { question: `确定${label}吗？`, text: null } });
const move: Action = { ...usual, action: 'leave', ...asked('搬离') };
const takeBack: Action = { ...usual, action: 'leave', ...asked('取消登记') };
const accept: Action = { ...usual, action: 'confirm', weight: 'main', ...asked('确认住处') };
const reject: Action = { ...usual, action: 'refuse', label: '不予确认', form: 'reason' };
const finish: Action = { ...usual, action: 'end', label: '终止住处', form: 'reason' };
const again: Action = { ...usual, action: 'reconsider', label: '重新核对', form: 'reason' };
const event = (id: string, label: string, change: Partial<CaseEvent> = {}): CaseEvent => ({
  id,
  at: '2026-11-20T02:00:00Z',
  action: 'register',
  label,
  by: { name: '林小满', office: null },
  note: null,
  ...change,
});
const areas = ({ path }: { path: string }) => {
  const kind = /kind=(\w+)/.exec(path)?.[1];
  const of =
    {
      building: [['b3', '幸福里小区3栋']],
      entrance: [
        ['n1', '幸福里小区3栋1单元'],
        ['n2', '幸福里小区3栋2单元'],
      ],
      household: [['d1', '幸福里小区3栋2单元301']],
    }[kind ?? ''] ?? [];
  return { items: of.map(([id, fullName]) => ({ id, kind, name: fullName, fullName })) };
};

async function opened(page: JSX.Element, more: object, of: Me = me()) {
  const server = serve({ 'POST /sessions': session(of), 'GET /me': of, 'GET /areas': areas, ...more });
  await signInAs('resident');
  show(page);
  return server;
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => phone.reset());

test('a stranger scans the code, says who and where, agrees, and waits for the steward', async () => {
  phone.params = { scene: 'DEMOXFL3' };
  const agreed = { ...stranger, consent: me().consent, policy: me().policy };
  const server = await opened(
    <JoinPage />,
    {
      'GET /buildings/code/DEMOXFL3': {
        id: 'b3',
        name: '3栋',
        fullName: '幸福里小区3栋',
        estate: named('e', '幸福里小区'),
        households: [],
      },
      'POST /me/consent': agreed,
      'PUT /me/name': { ...agreed, name: '何新来' },
      'POST /homes': home({ status: 'unconfirmed' }),
    },
    stranger,
  );
  await screen.findByText('您扫的是幸福里小区3栋的小区码。');
  await tap('提交');
  type('姓名', '何新来');
  await tap('提交');
  await tap('请选择住处');
  await screen.findByText('幸福里小区3栋2单元');
  await tap('幸福里小区3栋2单元');
  await screen.findByText('幸福里小区3栋2单元301');
  await tap('幸福里小区3栋2单元301');
  await tap('提交');
  await tap('租户');
  await tap('提交');
  expect(server.of('POST /homes')).toHaveLength(0);
  await tap('同意');
  await waitFor(() => expect(phone.visited).toEqual(['replace /resident/homes/index']));
  expect(server.of('PUT /me/name')[0]?.body).toEqual({ name: '何新来' });
  expect(server.of('POST /homes')[0]?.body).toEqual({
    ...{ household: 'd1', role: 'tenant', code: 'DEMOXFL3' },
  });
  expect(phone.toasts).toEqual([
    '请填写姓名',
    '请选择住在哪一户',
    '请选择您是业主还是租户',
    '已提交，等管家确认',
  ]);
});

test('a code that nobody knows is said, and the lists are there', async () => {
  phone.params = { scene: 'NOWHERE' };
  await opened(<JoinPage />, {});
  await screen.findByText('没有认出这个小区码，请自己选楼栋。');
  await tap('请选择住处');
  await screen.findByText('先选楼栋');
});

test('with a code of somebody who lives there the code is all that is asked; who came from 我的家 goes back there', async () => {
  const server = await opened(<JoinPage />, { 'POST /homes': home() });
  phone.beneath = ['/resident/homes/index'];
  await screen.findByText('住在哪一户');
  await tap('家里人给了邀请码');
  expect(screen.queryByText('住在哪一户')).toBeNull();
  await tap('提交');
  type('邀请码', ' AB2C-DE3F ');
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toEqual(['请填写邀请码', '已加入']));
  expect(server.of('POST /homes')[0]?.body).toEqual({ invitation: 'AB2C-DE3F' });
  expect(server.of('PUT /me/name')).toHaveLength(0);
  await waitFor(() => expect(phone.visited).toEqual(['back']));
});

test('no home yet: what it is good for, and the way there', async () => {
  await opened(<HomesPage />, { 'GET /homes': { items: [] } });
  await screen.findByText(/您还没有登记住处/);
  await tap('加入小区');
  expect(phone.visited).toEqual(['open /resident/join/index']);
});

test('each home says how far it is confirmed, and why not, and offers what the server offers', async () => {
  await opened(<HomesPage />, {
    'GET /homes': {
      items: [
        home({ status: 'unconfirmed', actions: [takeBack] }),
        home({ id: 'h2', status: 'refused', refusal: '这户住的是另一家' }),
        home({ id: 'h3', status: 'ended', refusal: '已经搬走' }),
      ],
    },
  });
  for (const text of [
    '待确认',
    '未通过',
    '原因',
    '这户住的是另一家',
    /等管家或社区确认/,
    '已终止',
    '终止原因',
    '已经搬走',
  ])
    await screen.findByText(text);
  expect(screen.getAllByRole('button', { name: '取消登记' })).toHaveLength(1);
  await tap('看经过');
  expect(phone.visited).toEqual(['open /household/home/index?id=h1&as=resident']);
});

test('moving out is asked once more, sent once with the version, and the list is read again', async () => {
  let reads = 0;
  const server = await opened(<HomesPage />, {
    'GET /homes': () => ({ items: reads++ ? [] : [home({ version: 4, actions: [move] })] }),
    'POST /homes/h1/transitions': { id: 'h1', version: 5, status: 'confirmed', actions: [] },
  });
  await screen.findByText('家里人和经过');
  await tap('搬离');
  await screen.findByText(/您还没有登记住处/);
  expect(phone.asked).toEqual(['确定搬离吗？']);
  expect(phone.told).toEqual(['幸福里小区3栋2单元301']);
  expect(phone.toasts).toContain('已搬离');
  expect(server.of('POST /homes/h1/transitions').map(({ body }) => body)).toEqual([
    { action: 'leave', version: 4 },
  ]);
});

const ofMine = async (more: object) => {
  phone.params = { id: 'h1', as: 'resident' };
  return opened(<HomePage />, { 'GET /homes/h1/events': { items: [event('1', '登记住处')] }, ...more });
};

test('my home as a case: where it stands, the family, what happened, what can be done', async () => {
  await ofMine({
    'GET /homes': { items: [home({ actions: [move] })] },
    'GET /homes/h1/events': {
      items: [event('1', '登记住处'), event('2', '确认住处', { by: { name: '周桂兰', office: '红色管家' } })],
    },
  });
  for (const text of ['已确认', '林小满（我）', '经过', '登记住处', '周桂兰 · 红色管家', '搬离'])
    await screen.findByText(text);
});

test('who has moved out sees that it is over', async () => {
  let reads = 0;
  await ofMine({
    'GET /homes': () => ({ items: reads++ ? [] : [home({ actions: [move] })] }),
    'POST /homes/h1/transitions': { id: 'h1', version: 2, status: 'confirmed', actions: [] },
  });
  await screen.findByText('搬离');
  await tap('搬离');
  await screen.findByText('已结束');
  for (const gone of ['搬离', '邀请家人', '已确认']) expect(screen.queryByText(gone)).toBeNull();
});

/** One home as `GET /homes/{id}` tells it to staff. */
const asCase = {
  ...{ id: 'h1', version: 3, person: { id: 'p9', name: '何**' }, roleLabel: '租户' },
  ...{ household: named('d1', '幸福里小区3栋2单元301'), status: 'unconfirmed', statusLabel: '待确认' },
  ...{ over: false, since: '2026-11-20T02:00:00Z', actions: [accept, reject] },
};

test('a home that is on no list any more is still read, as one that is over', async () => {
  await ofMine({ 'GET /homes': { items: [] }, 'GET /homes/h1': { ...asCase, over: true } });
  await screen.findByText('已结束');
  await screen.findByText('登记住处');
});

test('family is invited by a code to be copied', async () => {
  const server = await ofMine({
    'GET /homes': { items: [home()] },
    'POST /homes/h1/invitations': { code: 'AB2CDE3FGH', until: '2026-12-01T02:00:00Z' },
  });
  await screen.findByText('邀请家人');
  await tap('邀请家人');
  await screen.findByText('邀请同住的租户');
  await tap('邀请同住的租户');
  await screen.findByText('AB2CDE3FGH');
  await tap('复制邀请码');
  expect(phone.copied).toEqual(['AB2CDE3FGH']);
  expect(server.of('POST /homes/h1/invitations')[0]?.body).toEqual({ role: 'tenant' });
});

test('somebody of the family acts for me, and the page says so', async () => {
  let lets = false;
  const server = await ofMine({
    'GET /homes': () => ({ items: [home({ members: [member('p2', '林**', { actsForMe: lets })] })] }),
    'POST /homes/h1/delegates': () => {
      lets = true;
      return home();
    },
  });
  await screen.findByText('请 TA 代我办');
  await tap('请 TA 代我办');
  await screen.findByText('可以代我办');
  expect(phone.toasts).toEqual(['已授权']);
  expect(server.of('POST /homes/h1/delegates')[0]?.body).toEqual({ person: 'p2' });
});

test('a permission to act for me is taken back', async () => {
  const server = await ofMine({
    'GET /homes': { items: [home({ members: [member('p2', '林**', { actsForMe: true, iActFor: true })] })] },
    'DELETE /homes/h1/delegates/p2': home(),
  });
  await screen.findByText('可以代我办');
  await tap('收回授权');
  await waitFor(() => expect(server.of('DELETE /homes/h1/delegates/p2')).toHaveLength(1));
});

const waiting = {
  id: 'h1',
  version: 3,
  actions: [accept, reject],
  person: { id: 'p9', name: '何**', phone: '199****0077' },
  household: named('d1', '幸福里小区3栋2单元301'),
  roleLabel: '租户',
  since: '2026-11-20T02:00:00Z',
};

test('the steward confirms after one question, which says whom', async () => {
  let reads = 0;
  const server = await opened(<WaitingPage />, {
    'GET /homes/waiting': () => ({ items: reads++ ? [] : [waiting] }),
    'POST /homes/h1/transitions': { id: 'h1', version: 4, status: 'confirmed', actions: [again] },
  });
  await screen.findByText('199****0077');
  await tap('确认住处');
  await screen.findByText('没有等着确认的住户');
  expect(phone.told).toEqual(['何** · 幸福里小区3栋2单元301 · 租户']);
  expect(server.of('POST /homes/h1/transitions')[0]?.body).toEqual({ action: 'confirm', version: 3 });
});

test('somebody else was quicker: told, and read again', async () => {
  let reads = 0;
  await opened(<WaitingPage />, {
    'GET /homes/waiting': () => ({ items: reads++ ? [] : [waiting] }),
    'POST /homes/h1/transitions': refused(409, 'STATE_MOVED_ON', '这条登记已经有人处理了'),
  });
  await screen.findByText('199****0077');
  await tap('确认住处');
  await screen.findByText('没有等着确认的住户');
  expect(phone.toasts).toEqual(['这条登记已经有人处理了']);
});

test('a refusal is a form: it needs its reason, and then the home is shown, where it can be taken back', async () => {
  await opened(<WaitingPage />, { 'GET /homes/waiting': { items: [waiting] } });
  await screen.findByText('不予确认');
  await tap('不予确认');
  expect(phone.visited).toEqual(['open /household/act/index?id=h1&action=refuse&mode=do&as=staff']);
  document.body.innerHTML = '';
  phone.params = { id: 'h1', action: 'refuse', mode: 'do', as: 'staff' };
  const server = await opened(<HomeActPage />, {
    'GET /homes/h1': asCase,
    'POST /homes/h1/transitions': { id: 'h1', version: 4, status: 'refused', actions: [again] },
  });
  await screen.findByText(/何\*\* · 幸福里小区3栋2单元301 · 租户。居民会看到/);
  await tap('不予确认');
  expect(screen.getByText('请填写原因')).toBeTruthy();
  type('原因', '这户住的是另一家');
  await tap('不予确认');
  await waitFor(() => expect(phone.visited.at(-1)).toBe('replace /household/home/index?id=h1&as=staff'));
  expect(server.of('POST /homes/h1/transitions')[0]?.body).toEqual({
    action: 'refuse',
    version: 3,
    why: '这户住的是另一家',
  });
});

test('staff see one home as a case; once decided it says so and offers to check it again', async () => {
  phone.params = { id: 'h1', as: 'staff' };
  await opened(<HomePage />, {
    'GET /homes/h1': asCase,
    'GET /homes/h1/events': { items: [event('1', '登记住处', { by: { name: '何**', office: null } })] },
    'POST /homes/h1/transitions': { id: 'h1', version: 4, status: 'confirmed', actions: [again] },
  });
  for (const text of ['待确认', '幸福里小区3栋2单元301', '登记住处']) await screen.findByText(text);
  await tap('确认住处');
  await screen.findByText('已确认');
  await tap('重新核对');
  expect(phone.visited).toEqual(['open /household/act/index?id=h1&action=reconsider&mode=do&as=staff']);
});

test('who has moved out is taken off by staff, door by door, with a reason', async () => {
  const lodger = {
    id: 'h9',
    version: 2,
    actions: [finish, again],
    person: { id: 'p9', name: '何**' },
    roleLabel: '租户',
    since: '2026-11-20T02:00:00Z',
  };
  const server = await opened(<ConfirmedResidentsPage />, { 'GET /homes/confirmed': { items: [lodger] } });
  for (const place of ['幸福里小区3栋', '幸福里小区3栋2单元', '幸福里小区3栋2单元301']) {
    await screen.findByText(place);
    await tap(place);
  }
  await screen.findByText('何**');
  await tap('终止住处');
  await tap('看经过');
  expect(phone.visited).toEqual([
    'open /household/act/index?id=h9&action=end&mode=do&as=staff',
    'open /household/home/index?id=h9&as=staff',
  ]);
  expect(server.of('GET /homes/confirmed')[0]?.path).toContain('household=d1');
});
