import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Absence } from '../src/api/contract';
import type { Call } from '../src/api/transport';
import AbsencePage from '../src/staff/absence/index';
import AbsencesPage from '../src/staff/absences/index';
import DutyActPage from '../src/staff/act/index';
import { action, dates, event, named, opened, pickPerson } from './duty';
import { show, tap } from './screen';
import { refused } from './server';
import { phone } from './taro';

beforeEach(() => phone.reset());

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
  await opened(<AbsencesPage />, {
    'GET /absences': {
      items: [
        absence(),
        absence({
          id: 'a2',
          mine: false,
          person: named('t', '吴跑跑'),
          statusLabel: '还没开始',
          since: '2098-11-20T02:00:00Z',
          standIn: null,
          deputy: null,
          words: null,
        }),
        absence({ id: 'a3', standIn: named('v', '张帮帮') }),
      ],
    },
  });
  for (const text of ['请假中', '还没开始', '没有代理，由上一级办', '张帮帮（孙勤勤也不在）'])
    await screen.findAllByText(text);
});

const end = action({ action: 'end', label: '销假' });
const resume = action({ action: 'resume', label: '恢复请假' });
const over = (change: Partial<Absence> = {}) =>
  absence({ over: true, statusLabel: '已销假', version: 2, actions: [resume], ...change });

test('an action of the list is taken at once; what ended early stands below, with its undo', async () => {
  let [current, ended]: Absence[][] = [[absence({ actions: [end] })], []];
  const server = await opened(<AbsencesPage />, {
    'GET /absences': () => ({ items: current }),
    'GET /absences/ended': () => ({ items: ended }),
    'POST /absences/a1/transitions': ({ body }: Call) => {
      const isEnd = (body as { action: string }).action === 'end';
      [current, ended] = isEnd ? [[], [over()]] : [[absence({ version: 3, actions: [end] })], []];
      return current[0] ?? ended[0];
    },
  });
  await screen.findByText('销假');
  expect(screen.queryByText('提前结束的')).toBeNull();
  await tap('销假');
  await screen.findByText('提前结束的');
  await tap('恢复请假');
  await screen.findByText('请假中');
  await waitFor(() => expect(screen.queryByText('提前结束的')).toBeNull());
  expect(phone.toasts).toEqual(['已销假', '已恢复请假']);
  expect(server.of('POST /absences/a1/transitions').map(({ body }) => body)).toEqual([
    { action: 'end', version: 1 },
    { action: 'resume', version: 2 },
  ]);
});

test('one that is over is read with what happened, and resumed there', async () => {
  phone.params = { id: 'a1' };
  await opened(<AbsencePage />, {
    'GET /absences/a1': over(),
    'GET /absences/a1/events': { items: [event('1', '登记请假'), event('2', '销假')] },
    'POST /absences/a1/transitions': absence({ version: 3, actions: [end] }),
  });
  for (const text of ['已销假', '经过', '登记请假', '家里有事']) await screen.findByText(text);
  await tap('恢复请假');
  await screen.findByText('请假中');
  expect(phone.toasts).toEqual(['已恢复请假']);
});

test('from the list to what happened, and to the form of an action that has one', async () => {
  const asked = action({ action: 'prolong', label: '延长', form: 'enter' });
  const items = [absence({ actions: [asked] })];
  await opened(<AbsencesPage />, { 'GET /absences': { items } });
  await screen.findByText('延长');
  await tap('看经过');
  await tap('延长');
  expect(phone.visited).toEqual([
    'open /staff/absence/index?id=a1',
    'open /staff/act/index?noun=absence&id=a1&action=prolong&mode=do',
  ]);
});

test('the form of an action, with the absence above it; then the absence is shown', async () => {
  phone.params = { noun: 'absence', id: 'a1', action: 'prolong', mode: 'do' };
  const asked = action({ action: 'prolong', label: '延长', form: 'prolonging' });
  const fields = { words: { type: 'text', label: '原因', required: true } };
  const server = await opened(<DutyActPage />, {
    'GET /forms/absence': { version: 'v1', forms: { prolonging: { fields } } },
    'GET /absences/a1': absence({ actions: [asked] }),
    'POST /absences/a1/transitions': absence({ version: 2 }),
  });
  await screen.findByText(/^郑明理 · .* 至 /);
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '还没好' } });
  await tap('延长');
  await waitFor(() => expect(phone.visited.at(-1)).toBe('replace /staff/absence/index?id=a1'));
  expect(server.of('POST /absences/a1/transitions')[0]?.body).toEqual({
    action: 'prolong',
    version: 1,
    words: '还没好',
  });
});

test('from when to when and who acts meanwhile', async () => {
  const server = await opened(<AbsencesPage />, {
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
  await opened(<AbsencesPage />, { 'GET /absences': { items: [] } });
  await screen.findByText('现在没有人请假');
  await tap('请假');
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '回老家' } });
  cleanup();
  show(<AbsencesPage />);
  await screen.findByText('现在没有人请假');
  await tap('请假');
  expect((screen.getByLabelText('原因') as HTMLInputElement).value).toBe('回老家');
  await tap('不请了');
  await tap('请假');
  expect((screen.getByLabelText('原因') as HTMLInputElement).value).toBe('');
});

test('for a person below, whom the form then asks for', async () => {
  const server = await opened(<AbsencesPage />, {
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
