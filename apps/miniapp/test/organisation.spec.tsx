import { fireEvent, screen, waitFor } from '@testing-library/react';
import { invitationForms } from '@sandan/domain/invitation/forms';
import { membershipForms } from '@sandan/domain/membership/forms';
import { unitForms } from '@sandan/domain/unit/forms';
import Act from '../src/administration/act/index';
import Add from '../src/administration/add/index';
import Invite from '../src/administration/invite/index';
import List from '../src/administration/list/index';
import One from '../src/administration/one/index';
import type { AdministeredUnit, Membership, PostInvitation } from '../src/api/contract';
import PostPage from '../src/resident/post/index';
import { action, event, named, opened } from './duty';
import { me, stranger } from './me';
import { tap } from './screen';
import { refused } from './server';
import { phone } from './taro';

beforeEach(() => phone.reset());

const committee = me({
  offices: [
    { id: 'o1', office: 'committee', label: '社区党委', area: named('c', '幸福里社区'), standingInFor: null },
  ],
});
const unit = (change: Partial<AdministeredUnit> = {}): AdministeredUnit => ({
  ...{ id: 'u1', version: 3, kind: 'steward_team', kindLabel: '红色管家队', name: '红色管家一队' },
  ...{ area: { id: 'e', name: '幸福里小区', kind: 'estate' }, parent: named('u0', '社区党委') },
  ...{ label: null, skills: '水电', termEnd: '2027-06-30T16:00:00.000Z', position: 1 },
  ...{ state: 'open', statusLabel: '在册', actions: [] },
  ...change,
});
const member = (change: Partial<Membership> = {}): Membership => ({
  ...{ id: 'm1', version: 2, unit: named('u1', '红色管家一队'), area: named('e', '幸福里小区') },
  ...{ person: named('s', '孙勤勤'), isDefault: true, memberType: 'retired', memberTypeLabel: '退休党员' },
  ...{ seat: '组长', constituency: null, since: '2026-11-20T02:00:00Z' },
  ...{ state: 'held', statusLabel: '在任', actions: [] },
  ...change,
});
const invitation = (change: Partial<PostInvitation> = {}): PostInvitation => ({
  ...{ id: 'i1', version: 1, name: '吴新新', phone: '199****0003', state: 'open', statusLabel: '等待接受' },
  post: {
    ...{ id: 'i1', office: null, unit: named('u1', '红色管家一队'), label: '红色管家一队' },
    ...{ area: named('e', '幸福里小区'), deputy: false, until: '2099-12-30T02:00:00Z' },
  },
  actions: [],
  ...change,
});
const formsOf = (noun: string, forms: object) => ({ [`GET /forms/${noun}`]: { version: 'v1', forms } });
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('units stand under their kinds, with their places', async () => {
  phone.params = { noun: 'unit' };
  await opened(<List />, { 'GET /administration/units': { items: [unit()] } }, committee);
  await screen.findByText('红色管家队');
  await tap('红色管家一队，幸福里小区');
  await tap('新增');
  expect(phone.visited).toEqual([
    'open /administration/one/index?noun=unit&id=u1',
    'open /administration/add/index?noun=unit',
  ]);
});

test('a unit: its facts, its members, and what closing it means', async () => {
  phone.params = { noun: 'unit', id: 'u1' };
  const close = action({ action: 'close', label: '撤销', confirm: { question: '确定撤销吗？', text: null } });
  await opened(
    <One />,
    {
      'GET /administration/units/u1': unit({ actions: [close] }),
      'GET /administration/units/u1/events': { items: [event('1', '新增')] },
      'GET /administration/units/u1/touched': { sentences: ['3 位成员不再以它的名义办事'] },
      'POST /administration/units/u1/transitions': unit({ state: 'closed', statusLabel: '已撤销' }),
    },
    committee,
  );
  for (const text of ['社区党委', '水电', '2027-06-30']) await screen.findByText(text);
  await tap('看成员');
  expect(phone.visited).toEqual(['open /administration/list/index?noun=membership&within=u1']);
  await tap('撤销');
  await screen.findByText('已撤销');
  expect(phone.told).toEqual(['3 位成员不再以它的名义办事。']);
});

test('a unit is added with its place and the unit above', async () => {
  phone.params = { noun: 'unit' };
  const top = { id: 'c', name: '幸福里社区', kind: 'community' };
  const server = await opened(
    <Add />,
    {
      ...formsOf('unit', unitForms),
      'GET /administration/units': { items: [unit()] },
      'GET /administration/areas': { parent: top, path: [top], opens: ['estate', 'building'], items: [] },
      'POST /administration/units': unit({ name: '红色管家二队' }),
    },
    committee,
  );
  await screen.findByLabelText('名称');
  await tap('红色管家队');
  type('名称', '红色管家二队');
  await tap('请选择范围');
  await screen.findByText('就选「幸福里社区」');
  await tap('就选「幸福里社区」');
  await tap('请选择上级单位');
  await screen.findByText(/红色管家一队/);
  await tap(/红色管家一队/);
  await tap('新增');
  await screen.findByText('已新增：红色管家二队');
  expect(server.of('POST /administration/units')[0]?.body).toEqual({
    ...{ kind: 'steward_team', name: '红色管家二队', area: 'c', parent: 'u1' },
  });
});

const inUnit = (more: object = {}) => ({
  'GET /administration/units/u1': unit(),
  'GET /memberships': { items: [member(), member({ id: 'm2', seat: null, statusLabel: '已离开' })] },
  ...more,
});

test('the members of a unit: newcomers are invited, people with a post join', async () => {
  phone.params = { noun: 'membership', within: 'u1' };
  await opened(<List />, inUnit(), committee);
  await screen.findByText('已离开');
  await tap('孙勤勤，组长');
  await tap('邀请新人');
  await tap('加已有的人');
  expect(phone.visited).toEqual([
    'open /administration/one/index?noun=membership&id=m1',
    `open /administration/invite/index?unit=u1&name=${encodeURIComponent('红色管家一队')}`,
    'open /administration/add/index?noun=membership&within=u1',
  ]);
});

test('a closed unit takes no members', async () => {
  phone.params = { noun: 'membership', within: 'u1' };
  const closed = { 'GET /administration/units/u1': unit({ state: 'closed' }) };
  await opened(<List />, inUnit({ ...closed, 'GET /memberships': { items: [] } }), committee);
  await screen.findByText('还没有成员');
  expect(screen.queryByText('邀请新人')).toBeNull();
});

test('what is known of a member stays unless it is changed', async () => {
  phone.params = { noun: 'membership', id: 'm1', action: 'tell', mode: 'do' };
  const tell = action({ action: 'tell', label: '补充信息', form: 'facts' });
  const server = await opened(
    <Act />,
    {
      ...formsOf('membership', membershipForms),
      'GET /memberships/m1': member({ actions: [tell] }),
      'POST /memberships/m1/transitions': member({ version: 3 }),
    },
    committee,
  );
  await screen.findByText('孙勤勤 · 红色管家一队');
  type('代表哪里（如3栋）', '3栋');
  await tap('补充信息');
  await waitFor(() =>
    expect(phone.visited).toEqual(['replace /administration/one/index?noun=membership&id=m1']),
  );
  expect(server.of('POST /memberships/m1/transitions')[0]?.body).toEqual({
    ...{ action: 'tell', version: 2, is_default: true, member_type: 'retired', seat: '组长' },
    constituency: '3栋',
  });
});

const inviting = (more: object = {}) => ({
  ...formsOf('invitation', invitationForms),
  'GET /administration/units': { items: [unit()] },
  'GET /offices': {
    items: [],
    appoints: [{ office: 'secretary', label: '支部书记', area: 'estate', areas: ['estate'] }],
  },
  'POST /post-invitations': { invitation: invitation(), code: 'AB2CD-EF3GH' },
  ...more,
});

test('a newcomer is invited into a unit, over its place; the code is shown once', async () => {
  phone.params = { unit: 'u1', name: '红色管家一队' };
  const server = await opened(<Invite />, inviting(), committee);
  await screen.findByLabelText('姓名');
  type('姓名', '吴新新');
  await tap('邀请');
  await screen.findByText('AB2CD-EF3GH');
  expect(server.of('POST /post-invitations')[0]?.body).toEqual({ area: 'e', unit: 'u1', name: '吴新新' });
  await tap('复制邀请码');
  expect(phone.copied).toEqual(['AB2CD-EF3GH']);
  await tap('再邀请一位');
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('');
});

test('a newcomer is invited to an office over an area of its kind', async () => {
  const areas = { items: [{ id: 'e', kind: 'estate', name: '幸福里小区', fullName: '幸福里小区' }] };
  const server = await opened(<Invite />, inviting({ 'GET /areas': areas }), committee);
  await screen.findByText('担任职务');
  await tap('担任职务');
  await tap('支部书记');
  await tap('请选择范围');
  await screen.findByText('幸福里小区');
  await tap('幸福里小区');
  type('姓名', '吴新新');
  type('手机号', '19900000003');
  await tap('邀请');
  await screen.findByText('请把邀请码告诉吴新新');
  expect(server.of('POST /post-invitations')[0]?.body).toEqual({
    ...{ office: 'secretary', area: 'e', name: '吴新新', phone: '19900000003' },
  });
  await tap('好了');
  expect(phone.visited).toEqual(['replace /administration/list/index?noun=invitation']);
});

test('an invitation is withdrawn', async () => {
  phone.params = { noun: 'invitation', id: 'i1' };
  const withdraw = action({
    ...{ action: 'withdraw', label: '撤回邀请', weight: 'last' },
    confirm: { question: '确定撤回邀请吗？', text: '撤回以后，邀请码不能再用。' },
  });
  await opened(
    <One />,
    {
      'GET /post-invitations/i1': invitation({ actions: [withdraw] }),
      'GET /post-invitations/i1/events': { items: [event('1', '邀请任岗')] },
      'POST /post-invitations/i1/transitions': invitation({ state: 'closed', statusLabel: '已撤回' }),
    },
    committee,
  );
  for (const text of ['等待接受', '199****0003']) await screen.findByText(text);
  await tap('撤回邀请');
  await screen.findByText('已撤回');
});

test('a newcomer takes up the post of a code, after consent', async () => {
  const server = await opened(
    <PostPage />,
    {
      'GET /me/post-invitations': { items: [] },
      'GET /privacy/policy': refused(404, 'NOT_FOUND', '没有找到'),
      'POST /me/consent': me(),
      'POST /me/posts': me(),
    },
    stranger,
  );
  await screen.findByLabelText('任职邀请码');
  await tap('接受任职');
  type('任职邀请码', ' AB2CD-EF3GH ');
  await tap('接受任职');
  await tap('同意');
  await waitFor(() => expect(phone.visited).toEqual(['tab /pages/home/index']));
  expect(phone.toasts).toEqual(['请填写邀请码', '已接受，欢迎上岗']);
  expect(server.of('POST /me/posts')[0]?.body).toEqual({ code: 'AB2CD-EF3GH' });
});

test('an invitation to the own number stands there; a refusal is said', async () => {
  const server = await opened(<PostPage />, {
    'GET /me/post-invitations': { items: [invitation().post] },
    'POST /me/posts': refused(409, 'ALREADY_MEMBER', '已经是成员了'),
  });
  await screen.findByText('接受：红色管家一队');
  await tap('接受：红色管家一队');
  await waitFor(() => expect(phone.toasts).toEqual(['已经是成员了']));
  expect(server.of('POST /me/posts')[0]?.body).toEqual({ invitation: 'i1' });
});
