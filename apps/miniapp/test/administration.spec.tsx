import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { areaForms } from '@sandan/domain/area/forms';
import { dayForms } from '@sandan/domain/day/forms';
import Act from '../src/administration/act/index';
import Add from '../src/administration/add/index';
import Found from '../src/administration/found/index';
import List from '../src/administration/list/index';
import One from '../src/administration/one/index';
import Overview from '../src/administration/overview/index';
import type { AdministeredArea, AdministeredAreas, AdministeredDay, Me } from '../src/api/contract';
import Mine from '../src/pages/mine/index';
import { action, event, named, opened } from './duty';
import { me } from './me';
import { tap } from './screen';
import { phone } from './taro';

beforeEach(() => phone.reset());

const office = (change: Partial<Me['offices'][number]> = {}): Me['offices'][number] => ({
  ...{
    id: 'o1',
    office: 'committee',
    label: '社区党委',
    area: named('c', '幸福里社区'),
    standingInFor: null,
  },
  ...change,
});
const committee = me({ offices: [office()] });

const area = (change: Partial<AdministeredArea> = {}): AdministeredArea => ({
  ...{ id: 'b3', version: 4, kind: 'building', kindLabel: '楼栋', name: '3栋', fullName: '幸福里小区3栋' },
  ...{ parent: { id: 'e', name: '幸福里小区', kind: 'estate' }, position: 3, m2: null, ownerGroup: null },
  ...{
    point: { lon: 120.15507, lat: 30.27415 },
    pilot: true,
    state: 'open',
    statusLabel: '在用',
    offered: true,
  },
  ...{ mergedInto: null, opens: ['entrance', 'household'], actions: [] },
  ...change,
});
const community = { id: 'c', name: '幸福里社区', kind: 'community' } as const;
const estate = { id: 'e', name: '幸福里小区', kind: 'estate' } as const;
const level = (change: Partial<AdministeredAreas> = {}): AdministeredAreas => ({
  parent: estate,
  path: [community, estate],
  opens: ['building', 'entrance', 'household'],
  items: [area(), area({ id: 'b2', name: '2栋', state: 'closed', statusLabel: '已并入', opens: [] })],
  ...change,
});
const at = (params: Record<string, string>) => (phone.params = { noun: 'area', ...params });
const forms = { 'GET /forms/area': { version: 'v1', forms: areaForms } };
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the way there stands under 我的 for those who administer themselves', async () => {
  await opened(<Mine />, {}, committee);
  await screen.findByText('管理');
  await tap('管理');
  expect(phone.visited).toEqual(['open /administration/overview/index']);
});

test('a deputy does not find it', async () => {
  await opened(<Mine />, {}, me({ offices: [office({ standingInFor: named('p', '某人') })] }));
  await screen.findByText('任职');
  expect(screen.queryByText('管理')).toBeNull();
});

test('the overview leads to what is set up; the founder may do it later', async () => {
  phone.params = { first: 'yes' };
  await opened(<Overview />, { 'GET /offices': { items: [], appoints: [] } }, committee);
  for (const text of ['地方', '台账', '以后再做']) await screen.findByText(text);
  await tap('地方');
  await tap('以后再做');
  expect(phone.visited).toEqual(['open /administration/list/index?noun=area', 'tab /pages/home/index']);
});

test('a list: the way here, what lies here by kind, and the way further down', async () => {
  at({ within: 'e' });
  const server = await opened(<List />, { 'GET /administration/areas': level() }, committee);
  await screen.findByText('楼栋');
  await tap('3栋，试点');
  await tap('2栋，已并入');
  await tap('回到幸福里社区');
  await tap('幸福里小区的信息和修改');
  await tap('新增');
  expect(phone.visited).toEqual([
    'open /administration/list/index?noun=area&within=b3',
    'open /administration/one/index?noun=area&id=b2',
    'open /administration/list/index?noun=area&within=c',
    'open /administration/one/index?noun=area&id=e',
    'open /administration/add/index?noun=area&within=e',
  ]);
  expect(server.of('GET /administration/areas')[0]?.path).toContain('parent=e');
});

test('communities are founded in a street; an empty place says so; a long list goes on', async () => {
  at({});
  const street = { id: 's', name: '幸福街道', kind: 'street' } as const;
  const first = level({ parent: street, path: [street], opens: ['community'], items: [], nextCursor: 'n' });
  await opened(
    <List />,
    {
      'GET /administration/areas': ({ path }: { path: string }) =>
        path.includes('cursor=n') ? { ...first, nextCursor: null, items: [area({ name: '末栋' })] } : first,
    },
    committee,
  );
  await screen.findByText('这里还没有地方');
  await tap('建立社区');
  expect(phone.visited).toEqual(['open /administration/found/index?street=s']);
  await tap('接着看');
  await screen.findByText('末栋');
});

const close = action({
  ...{ action: 'close', label: '停用', weight: 'last' },
  confirm: { question: '确定停用吗？', text: '停用以后不再选用。' },
});

test('one: its facts, its history, and what a change means before it is confirmed', async () => {
  at({ id: 'b3' });
  const server = await opened(
    <One />,
    {
      'GET /administration/areas/b3': area({ actions: [close] }),
      'GET /administration/areas/b3/events': { items: [event('1', '新增')] },
      'GET /administration/areas/b3/touched': { openTickets: 2, sentences: ['没办完的单有 2 件，照旧办理'] },
      'POST /administration/areas/b3/transitions': area({
        state: 'closed',
        statusLabel: '已停用',
        version: 5,
      }),
    },
    committee,
  );
  for (const text of ['幸福里小区3栋', '120.15507，30.27415', '新增']) await screen.findByText(text);
  await tap('停用');
  await waitFor(() => expect(phone.toasts).toEqual(['已停用']));
  expect(phone.told).toEqual(['停用以后不再选用。\n没办完的单有 2 件，照旧办理。']);
  expect(server.of('GET /administration/areas/b3/touched')[0]?.path).toContain('action=close');
  await screen.findByText('已停用');
});

test('what cannot be announced is not asked', async () => {
  at({ id: 'b3' });
  await opened(
    <One />,
    {
      'GET /administration/areas/b3': area({ actions: [close] }),
      'GET /administration/areas/b3/events': { items: [] },
    },
    committee,
  );
  await screen.findByText('停用');
  await tap('停用');
  await waitFor(() => expect(phone.toasts).toEqual(['没有找到']));
  expect(phone.asked).toEqual([]);
});

const acting = (taken: string, label: string, form: string, more: object = {}) => {
  at({ id: 'b3', action: taken, mode: 'do' });
  return opened(
    <Act />,
    {
      ...forms,
      'GET /administration/areas/b3': area({ actions: [action({ action: taken, label, form })] }),
      'GET /administration/areas/b3/touched': { sentences: ['下面的 2 处全名跟着改'] },
      'POST /administration/areas/b3/transitions': area({ version: 5 }),
      ...more,
    },
    committee,
  );
};

test('a form opens with what is there, and says what the change means', async () => {
  const server = await acting('rename', '改名', 'rename');
  await screen.findByText('下面的 2 处全名跟着改。');
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('3栋');
  type('名称', '三号楼');
  await tap('改名');
  await waitFor(() => expect(phone.visited).toEqual(['replace /administration/one/index?noun=area&id=b3']));
  expect(server.of('POST /administration/areas/b3/transitions')[0]?.body).toEqual({
    ...{ action: 'rename', version: 4, name: '三号楼' },
  });
});

test('facts that stay are sent again, because what is left out is emptied', async () => {
  const server = await acting('tell', '补充信息', 'facts');
  await screen.findByLabelText('排序');
  type('排序', '7');
  await tap('补充信息');
  await waitFor(() => expect(server.of('POST /administration/areas/b3/transitions')).toHaveLength(1));
  expect(server.of('POST /administration/areas/b3/transitions')[0]?.body).toEqual({
    ...{ action: 'tell', version: 4, position: 7, point: '120.15507，30.27415', pilot: true },
  });
});

test('the place to move to is picked in the tree: only where it may lie', async () => {
  const top = level({
    ...{
      parent: community,
      path: [community],
      opens: ['grid', 'estate', 'building', 'entrance', 'household'],
    },
    items: [
      area({ ...estate, kindLabel: '小区', opens: ['building', 'entrance', 'household'] }),
      area({ id: 'g', kind: 'grid', kindLabel: '网格', name: '第一网格', opens: ['estate', 'building'] }),
      area({ id: 'b9', name: '9栋' }),
    ],
  });
  const inGrid = level({
    parent: { id: 'g', name: '第一网格', kind: 'grid' },
    opens: ['estate', 'building'],
    items: [],
  });
  const server = await acting('move', '移到别处', 'move', {
    'GET /administration/areas': ({ path }: { path: string }) => (path.includes('parent=g') ? inGrid : top),
  });
  await screen.findByLabelText('请选择上级');
  await tap('请选择上级');
  await screen.findByText('就选「幸福里社区」');
  expect(screen.queryByText('9栋')).toBeNull();
  await tap(/第一网格/);
  await screen.findByText('就选「第一网格」');
  await tap('上一步');
  await screen.findByText('幸福里小区');
  await tap(/^幸福里小区/);
  await tap('移到别处');
  await waitFor(() => expect(server.of('POST /administration/areas/b3/transitions')).toHaveLength(1));
  expect(server.of('POST /administration/areas/b3/transitions')[0]?.body).toMatchObject({ parent: 'e' });
});

test('several are added one after the other, in the place that is known', async () => {
  at({ within: 'e' });
  const server = await opened(
    <Add />,
    {
      ...forms,
      'GET /administration/areas': level(),
      'POST /administration/areas': ({ body }: { body: { name: string } }) => area({ name: body.name }),
    },
    committee,
  );
  await screen.findByText('在幸福里小区');
  expect(screen.queryByText('网格')).toBeNull();
  type('名称', '4栋');
  await tap('新增');
  await screen.findByText('在幸福里小区。已新增：4栋');
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('');
  type('名称', '5栋');
  await tap('新增');
  await screen.findByText('在幸福里小区。已新增：4栋、5栋');
  expect(server.of('POST /administration/areas').map(({ body }) => body)).toEqual(
    ['4栋', '5栋'].map((name) => ({ kind: 'building', name, parent: 'e' })),
  );
  await tap('加完了');
  expect(phone.visited).toEqual(['tab /pages/home/index']);
});

test('a further community is founded in the street', async () => {
  phone.params = { street: 's' };
  const server = await opened(
    <Found />,
    { 'POST /communities': { id: 'c9', name: '望江社区', street: '幸福街道' } },
    committee,
  );
  await screen.findByLabelText('社区名称');
  type('社区名称', '望江社区');
  type('单号前缀（2 至 6 个大写字母）', 'WJ');
  await tap('建立社区');
  await waitFor(() => expect(phone.toasts).toEqual(['已建立']));
  expect(server.of('POST /communities')[0]?.body).toEqual({ street: 's', name: '望江社区', prefix: 'WJ' });
});

const day = (change: Partial<AdministeredDay> = {}): AdministeredDay => ({
  ...{ id: 'd1', version: 1, date: '2027-02-14', effect: 'off', label: '停电检修' },
  ...{ name: '2027年2月14日 休息' },
  ...{ state: 'planned', statusLabel: '未生效', actions: [] },
  ...change,
});

test('days of the community: one is seen, announced before it counts, and put in force', async () => {
  phone.params = { noun: 'day' };
  const apply = action({
    ...{ action: 'apply', label: '生效', weight: 'main' },
    confirm: { question: '确定生效吗？', text: '还没到期的期限马上按它重新算。' },
  });
  const list = { community: named('c', '幸福里社区'), items: [day()] };
  const { of } = await opened(
    <List />,
    { 'GET /administration/days': list, 'GET /forms/day': { version: 'v1', forms: dayForms } },
    committee,
  );
  await screen.findByText('2027年');
  await tap('2027年2月14日 休息，停电检修，未生效');
  await tap('新增');
  expect(phone.visited).toEqual([
    'open /administration/one/index?noun=day&id=d1',
    'open /administration/add/index?noun=day&within=c',
  ]);
  expect(of('GET /administration/days')).toHaveLength(1);
  cleanup();
  phone.reset();
  phone.params = { noun: 'day', id: 'd1' };
  const server = await opened(
    <One />,
    {
      'GET /administration/days/d1': day({ actions: [apply] }),
      'GET /administration/days/d1/events': { items: [event('1', '新增')] },
      'GET /administration/days/d1/touched': { openTickets: 2, sentences: ['没办完的单有 2 件，会推后'] },
      'POST /administration/days/d1/transitions': day({ state: 'in_force', statusLabel: '已生效' }),
      'GET /forms/day': { version: 'v1', forms: dayForms },
    },
    committee,
  );
  await screen.findByText('停电检修');
  await tap('生效');
  await waitFor(() => expect(server.of('POST /administration/days/d1/transitions')).toHaveLength(1));
  expect(phone.told).toEqual(['还没到期的期限马上按它重新算。\n没办完的单有 2 件，会推后。']);
});
