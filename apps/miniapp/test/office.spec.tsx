import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { HeldOffice } from '../src/api/contract';
import DutyActPage from '../src/staff/act/index';
import OfficePage from '../src/staff/office/index';
import OfficesPage from '../src/staff/offices/index';
import { action, event, named, opened, pickPerson } from './duty';
import { tap } from './screen';
import { refused } from './server';
import { phone } from './taro';

beforeEach(() => phone.reset());

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

const end = action({
  action: 'end',
  label: '卸任',
  weight: 'last',
  confirm: { question: '确定卸任吗？', text: '以前办的事仍记在当时的职务上。' },
});
const resume = action({ action: 'resume', label: '恢复任职' });
const over = held({ over: true, statusLabel: '已卸任', mayEnd: false, version: 2, actions: [resume] });

test('those who appoint are offered the end, after a question; what is still in hand refuses it', async () => {
  await opened(<OfficesPage />, {
    'GET /offices': {
      items: [
        held({ id: 'o2', person: named('t', '吴跑跑'), actions: [end] }),
        held({
          id: 'o3',
          person: named('s', '孙勤勤'),
          deputy: true,
          mayEnd: false,
          absence: { until: '2099-11-30T16:00:00Z', deputy: null },
        }),
      ],
      appoints: [],
    },
    'POST /offices/o2/transitions': refused(409, 'STILL_ON_DUTY', '手上还有没交接完的工作'),
  });
  await screen.findByText('孙勤勤 · 支部书记（副）');
  expect(screen.getByText(/由上一级办/)).toBeTruthy();
  for (const name of ['卸任', '看经过']) expect(screen.getAllByRole('button', { name })).toHaveLength(1);
  expect(screen.queryByRole('button', { name: '任命' })).toBeNull();
  await tap('卸任');
  await waitFor(() => expect(phone.toasts).toEqual(['手上还有没交接完的工作']));
  expect(phone.asked).toEqual(['确定卸任吗？']);
});

test('what ended lately stands below the others, with its undo; the own history is read without one', async () => {
  let [items, ended] = [[held({ id: 'own' })], [over]];
  const server = await opened(<OfficesPage />, {
    'GET /offices': () => ({ items, appoints: [] }),
    'GET /offices/ended': () => ({ items: ended }),
    'POST /offices/o1/transitions': () => {
      [items, ended] = [[held({ version: 3, person: named('s', '孙勤勤') })], []];
      return items[0];
    },
  });
  await screen.findByText('最近卸任的');
  expect(screen.getAllByText('看经过')).toHaveLength(2);
  await tap('恢复任职');
  await screen.findByText('孙勤勤 · 支部书记');
  await waitFor(() => expect(screen.queryByText('最近卸任的')).toBeNull());
  expect(server.of('POST /offices/o1/transitions')[0]?.body).toEqual({ action: 'resume', version: 2 });
});

test('one that is over is read with what happened, and resumed there', async () => {
  phone.params = { id: 'o1' };
  await opened(<OfficePage />, {
    'GET /offices/o1': over,
    'GET /offices/o1/events': { items: [event('1', '任命'), event('2', '卸任')] },
    'POST /offices/o1/transitions': held({ version: 3, actions: [end] }),
  });
  for (const text of ['已卸任', '经过', '任命', '恢复任职']) await screen.findByText(text);
  expect(screen.queryByText('更正姓名')).toBeNull();
  await tap('恢复任职');
  await screen.findByText('更正姓名');
  expect(phone.toasts).toEqual(['已恢复任职']);
});

test('the form of an action that has one, with the office above it', async () => {
  phone.params = { noun: 'office', id: 'o1', action: 'extend', mode: 'do' };
  const asked = action({ action: 'extend', label: '延长任期', form: 'extension' });
  const fields = { months: { type: 'int', label: '月数', required: true, min: 1, max: 12 } };
  const server = await opened(<DutyActPage />, {
    'GET /forms/office': { version: 'v1', forms: { extension: { fields } } },
    'GET /offices/o1': held({ actions: [asked] }),
    'POST /offices/o1/transitions': held({ version: 2 }),
  });
  await screen.findByText('郑明理 · 支部书记');
  fireEvent.change(screen.getByLabelText('月数'), { target: { value: '6' } });
  await tap('延长任期');
  await waitFor(() => expect(phone.visited.at(-1)).toBe('replace /staff/office/index?id=o1'));
  expect(server.of('POST /offices/o1/transitions')[0]?.body).toMatchObject({ months: 6 });
});

test('what, over what, and who', async () => {
  const server = await opened(<OfficesPage />, {
    'GET /offices': {
      items: [],
      appoints: [{ office: 'secretary', label: '支部书记', area: 'estate', areas: ['estate'] }],
    },
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

const naming = (answer: object) => {
  phone.params = { id: 'o1' };
  return opened(<OfficePage />, {
    'GET /offices/o1': held({ actions: [end] }),
    'GET /offices/o1/events': { items: [] },
    'PUT /people/z/name': answer,
  });
};

test('those who appoint correct the name of the holder', async () => {
  const server = await naming(named('z', '郑明里'));
  await screen.findByText('更正姓名');
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
  await naming(refused(422, 'NAME_INVALID', '请填写真实姓名'));
  await screen.findByText('更正姓名');
  await tap('更正姓名');
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '系统' } });
  await tap('登记姓名');
  await waitFor(() => expect(phone.toasts).toEqual(['请填写真实姓名']));
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('系统');
});
