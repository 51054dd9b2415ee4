import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Absence, HeldOffice, Me, Roster } from '../src/api/contract';
import { followServer } from '../src/lib/clock';
import { OnDuty } from '../src/pages/home/_parts/OnDuty';
import AbsencePage from '../src/staff/absence/index';
import OfficesPage from '../src/staff/offices/index';
import RosterPage from '../src/staff/roster/index';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const named = (id: string, name: string) => ({ id, name });
const secretary = me({
  id: 'z',
  name: '郑明理',
  offices: [
    { id: 'o1', office: 'secretary', label: '支部书记', area: named('e', '幸福里小区'), standingInFor: null },
  ],
});
const units = {
  items: [{ id: 'u1', name: '红色管家队', kind: 'steward_team', area: named('e', '幸福里小区') }],
};
const people = { items: [{ id: 's', name: '孙勤勤', office: null }] };

async function opened(page: JSX.Element, more: object, of: Me = secretary) {
  const server = serve({
    'POST /sessions': session(of),
    'GET /me': of,
    'GET /units': units,
    'GET /people': people,
    ...more,
  });
  await signInAs('secretary');
  show(page);
  return server;
}
const dates = () => [...document.querySelectorAll('input[type=date]')];
const pickPerson = async () => {
  await screen.findByText(/红色管家队/);
  await tap(/红色管家队/);
  await screen.findByText('孙勤勤');
  await tap('孙勤勤');
};

beforeEach(() => phone.reset());

const weekday = (day: number) => ({ weekday: day, from: '08:30', to: '12:00' });
const roster = (change: Partial<Roster> = {}): Roster => ({
  person: named('z', '郑明理'),
  pattern: [weekday(1), weekday(2)],
  exceptions: [{ date: '2026-12-25', on: false }],
  mayChange: true,
  ...change,
});

test('days alike stand in one line; one’s own first; nobody changes another’s who may not', async () => {
  await opened(<RosterPage />, {
    'GET /roster': {
      items: [
        roster({ person: named('s', '孙勤勤'), pattern: [], exceptions: [], mayChange: false }),
        roster(),
      ],
    },
  });
  await screen.findByText('郑明理（我）');
  for (const text of ['周一、周二', '08:30–12:00', '不在岗', '没有排班，算天天在岗。'])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getAllByText(/郑明理|孙勤勤/)[0]?.textContent).toBe('郑明理（我）');
  expect(screen.queryByText('改孙勤勤的排班')).toBeNull();
});

test('a week is changed by taps, a day by its date', async () => {
  const server = await opened(<RosterPage />, {
    'GET /roster': { items: [roster()] },
    'PUT /roster/z': roster(),
  });
  await screen.findByText('改我的排班');
  await tap('改我的排班');
  const day = (name: string) => within(screen.getByRole('group', { name }));
  fireEvent.click(day('周一').getByRole('checkbox', { name: '08:30–12:00' }));
  fireEvent.click(day('周三').getByRole('checkbox', { name: '14:00–18:00' }));
  fireEvent.change(dates().at(-1)!, { target: { value: '2027-01-02' } });
  await tap('这天在岗');
  await tap('保存排班');
  await waitFor(() => expect(phone.toasts).toEqual(['排班已保存']));
  expect(server.of('PUT /roster/z')[0]?.body).toEqual({
    pattern: [weekday(2), { weekday: 3, from: '14:00', to: '18:00' }],
    exceptions: [
      { date: '2026-12-25', on: false },
      { date: '2027-01-02', on: true },
    ],
  });
});

describe('at home', () => {
  const stretch = (name: string, from: string, to: string) => ({
    id: name,
    name,
    unit: '红色管家队',
    from,
    to,
  });
  const morning = stretch('孙勤勤', '08:30', '12:00');
  const afternoon = stretch('吴跑跑', '14:00', '18:00');
  const at = async (time: string, ...items: object[]) => {
    followServer(`2030-11-28T${time}:00+08:00`);
    await opened(<OnDuty building="b3" />, { 'GET /roster/today': { items } });
    return (await screen.findByText('今日在岗管家')).parentElement!.parentElement!.textContent;
  };
  afterEach(() => followServer(new Date().toISOString()));

  test.each([
    [
      'who is there and who comes later',
      '09:00',
      [morning, afternoon],
      '今日在岗管家08:30–12:00孙勤勤14:00–18:00吴跑跑',
    ],
    ['whose shift is over is gone', '15:00', [morning, afternoon], '今日在岗管家14:00–18:00吴跑跑'],
    [
      'nobody yet: who comes next',
      '12:30',
      [morning, afternoon],
      '今日在岗管家现在没有人在岗，14:00 有人到岗。14:00–18:00吴跑跑',
    ],
    ['nobody any more', '18:00', [morning, afternoon], '今日在岗管家现在没有人在岗。'],
    ['until midnight', '23:59', [stretch('张帮帮', '00:00', '24:00')], '今日在岗管家全天张帮帮'],
  ])('%s', async (_, time, items, words) => expect(await at(time, ...items)).toBe(words));
});

const absence = (change: Partial<Absence> = {}): Absence => ({
  id: 'a1',
  person: named('z', '郑明理'),
  since: '2020-11-20T02:00:00Z',
  until: '2099-11-30T16:00:00Z',
  deputy: named('s', '孙勤勤'),
  standIn: named('s', '孙勤勤'),
  words: '家里有事',
  over: false,
  statusLabel: '请假中',
  mine: true,
  version: 1,
  actions: [],
  ...change,
});

test('who is away, until when, who acts; where the deputy is away too, who acts then', async () => {
  await opened(<AbsencePage />, {
    'GET /absences': {
      items: [
        absence(),
        absence({
          id: 'a2',
          mine: false,
          person: named('t', '吴跑跑'),
          since: '2098-11-20T02:00:00Z',
          standIn: null,
          deputy: null,
          words: null,
        }),
        absence({ id: 'a3', standIn: named('v', '张帮帮') }),
      ],
    },
    'POST /absences/a1/end': absence(),
  });
  for (const text of ['请假中', '还没开始', '没有代理，由上一级办', '张帮帮（孙勤勤也不在）'])
    await screen.findAllByText(text);
  await tap('销假');
  await waitFor(() => expect(phone.toasts).toEqual(['已销假']));
});

test('from when to when and who acts meanwhile', async () => {
  const server = await opened(<AbsencePage />, {
    'GET /absences': { items: [] },
    'POST /absences': refused(409, 'DEPUTY_LOOP', '代理绕回来了'),
  });
  await screen.findByText('现在没有人请假');
  await tap('请假');
  await tap('确认请假');
  expect(screen.getByText('请选择到哪一天')).toBeTruthy();
  fireEvent.change(dates().at(-1)!, { target: { value: '2099-01-02' } });
  await tap('请选择代理人');
  await pickPerson();
  await tap('确认请假');
  await waitFor(() => expect(phone.toasts).toEqual(['还有内容要填', '代理绕回来了']));
  expect(server.of('POST /absences')[0]?.body).toMatchObject({ until: '2099-01-02', deputy: 's' });
});

test('leaving keeps what was filled in; giving it up forgets it', async () => {
  await opened(<AbsencePage />, { 'GET /absences': { items: [] } });
  await screen.findByText('现在没有人请假');
  await tap('请假');
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '回老家' } });
  cleanup();
  show(<AbsencePage />);
  await screen.findByText('现在没有人请假');
  await tap('请假');
  expect((screen.getByLabelText('原因') as HTMLInputElement).value).toBe('回老家');
  await tap('不请了');
  await tap('请假');
  expect((screen.getByLabelText('原因') as HTMLInputElement).value).toBe('');
});

test('for a person below, whom the form then asks for', async () => {
  const server = await opened(<AbsencePage />, {
    'GET /absences': { items: [] },
    'POST /absences': absence(),
  });
  await screen.findByText('现在没有人请假');
  await tap('请假');
  await tap('替下面的人登记');
  fireEvent.change(dates().at(-1)!, { target: { value: '2099-01-02' } });
  await tap('请选择请假的人');
  await pickPerson();
  await tap('确认请假');
  await waitFor(() => expect(phone.toasts).toEqual(['已登记']));
  expect(server.of('POST /absences')[0]?.body).toEqual({
    person: 's',
    since: expect.any(String) as string,
    until: '2099-01-02',
  });
});

const held = (change: Partial<HeldOffice> = {}): HeldOffice => ({
  id: 'o1',
  office: 'secretary',
  label: '支部书记',
  area: named('e', '幸福里小区'),
  person: named('z', '郑明理'),
  deputy: false,
  since: '2025-11-20T02:00:00Z',
  absence: null,
  over: false,
  statusLabel: '任职',
  mayEnd: true,
  version: 1,
  actions: [],
  ...change,
});

test('whoever appoints also ends; what is still in hand refuses it', async () => {
  await opened(<OfficesPage />, {
    'GET /offices': {
      items: [
        held(),
        held({
          id: 'o2',
          person: named('s', '孙勤勤'),
          deputy: true,
          mayEnd: false,
          absence: { until: '2099-11-30T16:00:00Z', deputy: null },
        }),
      ],
      appoints: [],
    },
    'POST /offices/o1/end': refused(409, 'STILL_ON_DUTY', '手上还有没交接完的工作'),
  });
  await screen.findByText('孙勤勤 · 支部书记（副）');
  expect(screen.getByText(/由上一级办/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: '卸任' })).toHaveLength(1);
  expect(screen.queryByRole('button', { name: '任命' })).toBeNull();
  await tap('卸任');
  await waitFor(() => expect(phone.toasts).toEqual(['手上还有没交接完的工作']));
});

test('what, over what, and who', async () => {
  const server = await opened(<OfficesPage />, {
    'GET /offices': { items: [], appoints: [{ office: 'secretary', label: '支部书记', area: 'estate' }] },
    'POST /offices': held(),
    'GET /areas': { items: [{ id: 'e', kind: 'estate', name: '幸福里小区', fullName: '幸福里小区' }] },
  });
  await screen.findByText('任命');
  await tap('任命');
  await tap('确认任命');
  for (const hint of ['请选择职务', '请选择人员'])
    expect(screen.getAllByText(hint).some((one) => one.hasAttribute('aria-live'))).toBe(true);
  await tap('支部书记');
  await tap('请选择范围');
  await screen.findByText('幸福里小区');
  await tap('幸福里小区');
  await tap('请选择人员');
  await pickPerson();
  await tap('确认任命');
  await waitFor(() => expect(phone.toasts).toEqual(['还有内容要填', '已任命']));
  expect(server.of('POST /offices')[0]?.body).toEqual({
    office: 'secretary',
    area: 'e',
    person: 's',
    deputy: false,
  });
});

test('those who appoint correct a name; another’s they do not', async () => {
  const server = await opened(<OfficesPage />, {
    'GET /offices': {
      items: [held(), held({ id: 'o2', person: named('s', '孙勤勤'), mayEnd: false })],
      appoints: [],
    },
    'PUT /people/z/name': named('z', '郑明里'),
  });
  await screen.findByText('孙勤勤 · 支部书记');
  expect(screen.getAllByRole('button', { name: '更正姓名' })).toHaveLength(1);
  await tap('更正姓名');
  const field = screen.getByLabelText('姓名');
  fireEvent.change(field, { target: { value: ' ' } });
  await tap('登记姓名');
  fireEvent.change(field, { target: { value: '郑明里 ' } });
  await tap('登记姓名');
  await waitFor(() => expect(phone.toasts).toEqual(['请填写姓名', '姓名已登记']));
  expect(server.of('PUT /people/z/name').map(({ body }) => body)).toEqual([{ name: '郑明里' }]);
  expect(screen.queryByLabelText('姓名')).toBeNull();
});

test('a name that is refused says why and stays in the field', async () => {
  await opened(<OfficesPage />, {
    'GET /offices': { items: [held()], appoints: [] },
    'PUT /people/z/name': refused(422, 'NAME_INVALID', '请填写真实姓名'),
  });
  await screen.findByText('郑明理 · 支部书记');
  await tap('更正姓名');
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '系统' } });
  await tap('登记姓名');
  await waitFor(() => expect(phone.toasts).toEqual(['请填写真实姓名']));
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('系统');
});
