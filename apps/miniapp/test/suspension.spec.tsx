import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Suspension } from '../src/api/contract';
import SuspensionPage from '../src/resident/suspension/index';
import SuspensionsPage from '../src/staff/suspensions/index';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
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
  actions: [],
  ...change,
});
const move = (action: string, label: string) => ({ action, label }) as Suspension['actions'][number];

async function opened(page: JSX.Element, more: object) {
  const server = serve({ 'POST /sessions': session(me()), 'GET /me': me(), ...more });
  await signInAs('resident');
  show(page);
  return server;
}
const write = (label: string, words: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } });

beforeEach(() => phone.reset());

describe('whose account it is', () => {
  test('reads why, until when, by whom, and what may be placed all the same', async () => {
    await opened(<SuspensionPage />, { 'GET /me/suspension': { suspension: suspension() } });
    for (const text of ['同一内容反复提交', '11月27日 10:00', '社区受理员提出，支部书记确认'])
      await screen.findByText(text);
    expect(screen.getByText(/有人有危险的事照常可以点单/)).toBeTruthy();
    expect(screen.queryByText('申诉')).toBeNull();
  });

  test('appeals with words, which go to the level above', async () => {
    const server = await opened(<SuspensionPage />, {
      'GET /me/suspension': { suspension: suspension({ actions: [move('appeal', '申诉')] }) },
      'POST /me/suspension/appeal': suspension(),
    });
    await screen.findByText('申诉');
    await tap('申诉');
    await tap('提交申诉');
    expect(phone.toasts).toEqual(['请写明原因']);
    write('提交申诉的原因', '网络卡了');
    await tap('提交申诉');
    await waitFor(() => expect(phone.toasts.at(-1)).toBe('申诉已送到上一级'));
    expect(server.of('POST /me/suspension/appeal')[0]?.body).toEqual({ words: '网络卡了' });
    expect(screen.queryByText('提交申诉')).toBeNull();
  });

  test('reads the answer, and no promise of what is in force no more', async () => {
    await opened(<SuspensionPage />, {
      'GET /me/suspension': {
        suspension: suspension({
          state: 'lifted',
          stateLabel: '已解除',
          appeal: '网络卡了',
          answer: '核实属实',
        }),
      },
    });
    for (const text of ['网络卡了', '核实属实']) await screen.findByText(text);
    expect(screen.queryByText(/照常可以点单/)).toBeNull();
  });

  test('and where nothing is suspended, that', async () => {
    await opened(<SuspensionPage />, { 'GET /me/suspension': { suspension: null } });
    await screen.findByText('您的点单没有暂停');
  });
});

describe('who decides', () => {
  const proposed = suspension({
    state: 'proposed',
    stateLabel: '待第二人确认',
    confirmedBy: null,
    until: null,
    actions: [move('confirm', '确认暂停'), move('refuse', '不同意暂停')],
  });

  test('confirms after one question that says whom and why', async () => {
    const server = await opened(<SuspensionsPage />, {
      'GET /suspensions': { items: [proposed] },
      'POST /suspensions/s1/decisions': suspension(),
    });
    await screen.findByText('微*** · 待第二人确认');
    expect(screen.getByText('社区受理员，11月20日 10:00')).toBeTruthy();
    expect(screen.getByText('7 天')).toBeTruthy();
    await tap('确认暂停');
    await waitFor(() => expect(phone.toasts).toEqual(['已办：确认暂停']));
    expect(phone.told).toEqual(['微***：同一内容反复提交']);
    expect(server.of('POST /suspensions/s1/decisions')[0]?.body).toEqual({ action: 'confirm' });
  });

  test('refuses with words; a refusal of the server is told and keeps them', async () => {
    const server = await opened(<SuspensionsPage />, {
      'GET /suspensions': { items: [proposed] },
      'POST /suspensions/s1/decisions': refused(409, 'NOT_OFFERED', '已经有人决定了'),
    });
    await screen.findByText('不同意暂停');
    await tap('不同意暂停');
    write('不同意暂停的原因', '电话打通了');
    fireEvent.click(screen.getAllByRole('button', { name: '不同意暂停' }).at(-1)!);
    await waitFor(() => expect(phone.toasts).toEqual(['已经有人决定了']));
    expect(server.of('POST /suspensions/s1/decisions')[0]?.body).toEqual({
      action: 'refuse',
      words: '电话打通了',
    });
    expect((screen.getByLabelText('不同意暂停的原因') as HTMLTextAreaElement).value).toBe('电话打通了');
  });

  test('and where there is nothing to decide, that', async () => {
    await opened(<SuspensionsPage />, { 'GET /suspensions': { items: [] } });
    await screen.findByText('没有暂停的账号');
  });
});
