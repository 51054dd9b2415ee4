import { screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Ticket } from '../src/api/contract';
import DetailPage from '../src/ticket/detail/index';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';
import { ticket } from './ticket';

const me = { id: 'me', name: '孙勤勤', offices: [], units: [], boxes: [], home: null };
const masked = { name: '林**', phone: '199****0001', room: '幸福里小区3栋2单元***' };
const full = { name: '林小满', phone: '19900000001', room: '幸福里小区3栋2单元301' };
const actions = [
  { action: 'reveal', label: '查看信息', mode: 'do', form: 'reveal', section: 'reporter' },
] as Ticket['actions'];

async function opened(change: Partial<Ticket>, then: unknown = ticket({ version: 4 })) {
  const server = serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
    'GET /me': me,
    'GET /tickets/t1': ticket(change),
    'GET /tickets/t1/events': { items: [] },
    'POST /tickets/t1/transitions': then,
  });
  await signInAs('steward');
  phone.params = { id: 't1' };
  show(<DetailPage />);
  await screen.findByText('经过');
  return () => server.of('POST /tickets/t1/transitions').map(({ body }) => body);
}

beforeEach(() => phone.reset());

test('masked at first and said to be; nothing to call', async () => {
  await opened({ reporter: masked, actions });
  for (const text of ['林**', '199****0001', '幸福里小区3栋2单元***', '居民信息已隐去一部分。'])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /打电话/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: '查看信息' })).toHaveLength(1);
});

test('two taps: what the reason needs is opened, and can be called', async () => {
  const sent = await opened(
    { reporter: masked, actions },
    ticket({ version: 4, reporter: { ...full, room: masked.room }, actions }),
  );
  await tap('查看信息');
  expect(screen.getByText(/居民会看到谁在什么时候/)).toBeTruthy();
  await tap(/打电话问清情况/);
  await waitFor(() => expect(phone.toasts).toEqual(['已打开，24 小时内有效']));
  expect(sent()).toEqual([
    {
      action: 'reveal',
      version: 3,
      purpose: 'contact',
      words: '打电话问清情况',
      fields: ['name', 'phone'],
    },
  ]);
  await tap('打电话 19900000001');
  expect(phone.called).toEqual(['19900000001']);
  expect(screen.getByRole('button', { name: '查看信息' })).toBeTruthy();
});

test('any other reason is written into the form of the domain', async () => {
  await opened({ reporter: masked, actions });
  await tap('查看信息');
  await tap('其他理由');
  expect(phone.visited).toEqual(['open /ticket/act/index?id=t1&action=reveal&mode=do']);
});

test('all in full: nothing left to open', async () => {
  await opened({ reporter: full, actions });
  expect(screen.queryByText('居民信息已隐去一部分。')).toBeNull();
  expect(screen.queryByText('查看信息')).toBeNull();
});

test('who may not know reads a code name alone', async () => {
  await opened({ reporter: { name: '居民' } });
  expect(screen.getByText('居民')).toBeTruthy();
  expect(screen.queryByText('电话')).toBeNull();
});

test('nobody has confirmed yet that they live there: that is said', async () => {
  await opened({ reporter: { ...masked, unconfirmed: true } });
  expect(screen.getByText('待确认住户')).toBeTruthy();
});

test('a refusal is told', async () => {
  await opened({ reporter: masked, actions }, refused(403, 'NOT_RELATED', '您不能这样做'));
  await tap('查看信息');
  await tap(/上门办理/);
  await waitFor(() => expect(phone.toasts).toEqual(['您不能这样做']));
});

test('the reporter is told what sharing means before they do, and takes it back again', async () => {
  const share = [
    {
      action: 'share_contact',
      label: '授权联系',
      mode: 'do',
      form: null,
      section: 'contact',
      help: '平时用留言联系。需要上门办理时，您可以授权他们看。',
      confirm: { question: '确定授权联系吗？', text: '只用于这张单的上门办理。' },
    },
  ] as unknown as Ticket['actions'];
  const sent = await opened(
    { reporter: full, actions: share },
    ticket({
      version: 4,
      reporter: full,
      actions: [
        { ...share[0]!, action: 'unshare_contact', label: '收回授权', help: '您已授权承办单位。' },
      ] as Ticket['actions'],
    }),
  );
  expect(screen.getByText(/平时用留言联系/)).toBeTruthy();
  await tap('授权联系');
  await waitFor(() => expect(phone.toasts).toEqual(['已授权联系']));
  expect(phone.told[0]).toMatch(/只用于这张单的上门办理/);
  expect(sent()).toEqual([{ action: 'share_contact', version: 3 }]);
  expect(screen.getByText(/您已授权承办单位/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '收回授权' })).toBeTruthy();
});

test('before anybody does the work, sharing stands below everything else', async () => {
  await opened({
    lead: null,
    reporter: full,
    actions: [
      { action: 'share_contact', label: '授权联系', mode: 'do', section: 'contact' },
    ] as Ticket['actions'],
  });
  const [history, sharing] = [screen.getByText('经过'), screen.getByText('上门联系')];
  expect(history.compareDocumentPosition(sharing) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
