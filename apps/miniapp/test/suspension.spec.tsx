import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Suspension } from '../src/api/contract';
import AppealPage from '../src/resident/appeal/index';
import SuspensionPage from '../src/resident/suspension/index';
import StaffActPage from '../src/staff/act/index';
import StaffSuspensionPage from '../src/staff/suspension/index';
import SuspensionsPage from '../src/staff/suspensions/index';
import { action, event, opened as openedAs } from './duty';
import { servedOfSuspensions } from './forms';
import { me } from './me';
import { tap } from './screen';
import { refused } from './server';
import { phone } from './taro';

const suspension = (change: Partial<Suspension> = {}): Suspension => ({
  id: 's1',
  name: '微***',
  state: 'in_force',
  stateLabel: '暂停中',
  words: '同一内容反复提交',
  days: 7,
  proposedAt: '2026-11-20T02:00:00Z',
  proposedBy: '社区受理员',
  confirmedBy: '支部书记',
  until: '2026-11-27T02:00:00Z',
  appeal: null,
  answer: null,
  version: 2,
  actions: [],
  ...change,
});
type Taken = Suspension['actions'][number]['action'];
const move = (name: Taken, label: string, more: object = {}) => ({
  ...action({ label, ...more }),
  action: name,
});

/** A page as a resident sees it. */
const opened = (page: JSX.Element, more: object) => openedAs(page, more, me());
const write = (label: string, words: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } });

beforeEach(() => phone.reset());

describe('whose account it is', () => {
  const openedMine = (mine: Suspension | null) =>
    opened(<SuspensionPage />, {
      'GET /me/suspension': { suspension: mine },
      ...(mine && {
        'GET /suspensions/s1': mine,
        'GET /suspensions/s1/events': { items: [event('1', '建议暂停'), event('2', '确认暂停')] },
      }),
    });

  test('reads why, until when, by whom, what happened, and what may be placed all the same', async () => {
    await openedMine(suspension());
    for (const text of ['同一内容反复提交', '11月27日 10:00', '社区受理员提出，支部书记确认', '建议暂停'])
      await screen.findByText(text);
    expect(screen.getByText(/有人有危险的事照常可以点单/)).toBeTruthy();
    expect(screen.queryByText('申诉')).toBeNull();
  });

  test('goes to the form of the appeal', async () => {
    await openedMine(suspension({ actions: [move('appeal', '申诉', { form: 'appeal' })] }));
    await screen.findByText('申诉');
    await tap('申诉');
    expect(phone.visited).toEqual(['open /resident/appeal/index?id=s1&action=appeal&mode=do']);
  });

  test('appeals with words, which go to the level above', async () => {
    phone.params = { id: 's1', action: 'appeal', mode: 'do' };
    const server = await opened(<AppealPage />, {
      'GET /forms/suspension': servedOfSuspensions,
      'GET /suspensions/s1': suspension({ actions: [move('appeal', '申诉', { form: 'appeal' })] }),
      'POST /suspensions/s1/transitions': suspension({ version: 3 }),
    });
    await screen.findByText('由上一级另外的人来看，您写的内容会给上一级看。');
    await tap('申诉');
    expect(server.of('POST /suspensions/s1/transitions')).toEqual([]);
    write('申诉', '网络卡了');
    await tap('申诉');
    await waitFor(() => expect(phone.visited.at(-1)).toBe('replace /resident/suspension/index'));
    expect(server.of('POST /suspensions/s1/transitions')[0]?.body).toEqual({
      action: 'appeal',
      version: 2,
      why: '网络卡了',
    });
  });

  test('reads the answer, and no promise of what is in force no more', async () => {
    await openedMine(
      suspension({ state: 'lifted', stateLabel: '已解除', appeal: '网络卡了', answer: '核实属实' }),
    );
    for (const text of ['网络卡了', '核实属实']) await screen.findByText(text);
    expect(screen.queryByText(/照常可以点单/)).toBeNull();
  });

  test('and where nothing is suspended, that', async () => {
    await openedMine(null);
    await screen.findByText('您的点单没有暂停');
  });
});

describe('who decides', () => {
  const confirm = { question: '确认暂停吗？', text: '本人可以申诉。' };
  const proposed = suspension({
    state: 'proposed',
    stateLabel: '待第二人确认',
    confirmedBy: null,
    until: null,
    version: 1,
    actions: [move('confirm', '确认暂停', { confirm }), move('refuse', '不同意暂停', { form: 'reason' })],
  });

  test('confirms after one question that says whom and why', async () => {
    const server = await openedAs(<SuspensionsPage />, {
      'GET /suspensions': { items: [proposed] },
      'POST /suspensions/s1/transitions': suspension(),
    });
    await screen.findByText('微*** · 待第二人确认');
    expect(screen.getByText('社区受理员，11月20日 10:00')).toBeTruthy();
    expect(screen.getByText('7 天')).toBeTruthy();
    await tap('确认暂停');
    await waitFor(() => expect(phone.toasts).toEqual(['已确认暂停']));
    expect(phone.told).toEqual(['本人可以申诉。\n微***：同一内容反复提交']);
    expect(server.of('POST /suspensions/s1/transitions')[0]?.body).toEqual({ action: 'confirm', version: 1 });
  });

  test('goes to what happened, and to the form of an action that has one', async () => {
    await openedAs(<SuspensionsPage />, { 'GET /suspensions': { items: [proposed] } });
    await screen.findByText('不同意暂停');
    await tap('看经过');
    await tap('不同意暂停');
    expect(phone.visited).toEqual([
      'open /staff/suspension/index?id=s1',
      'open /staff/act/index?noun=suspension&id=s1&action=refuse&mode=do',
    ]);
  });

  test('refuses with words; a refusal of the server is told and keeps them', async () => {
    phone.params = { noun: 'suspension', id: 's1', action: 'refuse', mode: 'do' };
    const server = await openedAs(<StaffActPage />, {
      'GET /forms/suspension': servedOfSuspensions,
      'GET /suspensions/s1': proposed,
      'POST /suspensions/s1/transitions': refused(409, 'STATE_MOVED_ON', '已经有人决定了'),
    });
    await screen.findByText('微***：同一内容反复提交');
    write('理由', '电话打通了');
    await tap('不同意暂停');
    await waitFor(() => expect(phone.toasts).toEqual(['已经有人决定了']));
    expect(server.of('POST /suspensions/s1/transitions')[0]?.body).toEqual({
      action: 'refuse',
      version: 1,
      why: '电话打通了',
    });
    expect((screen.getByLabelText('理由') as HTMLTextAreaElement).value).toBe('电话打通了');
  });

  test('reads one with what happened, also when it is over', async () => {
    phone.params = { id: 's1' };
    await openedAs(<StaffSuspensionPage />, {
      'GET /suspensions/s1': suspension({ state: 'over', stateLabel: '已到期' }),
      'GET /suspensions/s1/events': { items: [event('1', '建议暂停'), event('2', '期满')] },
    });
    for (const text of ['微*** · 已到期', '经过', '期满']) await screen.findByText(text);
  });

  test('and where there is nothing to decide, that', async () => {
    await openedAs(<SuspensionsPage />, { 'GET /suspensions': { items: [] } });
    await screen.findByText('没有暂停的账号');
  });
});
