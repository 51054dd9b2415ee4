import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import ActPage from '../src/ticket/act/index';
import DetailPage from '../src/ticket/detail/index';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';
import { ticket } from './ticket';

/** A draft outlives its page and is sent once. */

const me = { id: 'p', name: '蒋修修', offices: [], units: [{ id: 'u1' }], boxes: [] };
const session = { 'POST /sessions': { accessToken: 'a', refreshToken: 'r', me }, 'GET /me': me };
const PATH = 'POST /tickets/t1/transitions';
const progress = {
  action: 'report_progress',
  label: '办理反馈',
  mode: 'do',
  form: 'progress',
  weight: 'usual',
  section: 'bar',
} as const;
const lost = () => {
  throw new Error('request:fail timeout');
};
const typed = (label: string): string => (screen.getByLabelText(label) as HTMLTextAreaElement).value;
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => phone.reset());

async function acting(more: object, version = 3) {
  const server = serve({
    ...session,
    'GET /tickets/t1': ticket({ version, state: 'working', actions: [progress] }),
    ...more,
  });
  await signInAs('property');
  phone.params = { id: 't1', action: 'report_progress', mode: 'do' };
  const view = show(<ActPage />);
  await screen.findByLabelText('办理进展');
  return { server, view };
}
const keysOf = (...servers: ReturnType<typeof serve>[]) =>
  servers.flatMap((server) => server.of(PATH).map(({ headers }) => headers['Idempotency-Key']));

test('the words of an act survive going back; once sent they are gone', async () => {
  const { view } = await acting({});
  type('办理进展', '灯管已到，明天换');
  view.unmount();
  const { view: again } = await acting({ [PATH]: ticket() });
  expect(typed('办理进展')).toBe('灯管已到，明天换');
  await tap('办理反馈');
  await waitFor(() => expect(phone.visited.at(-1)).toBe('replace /ticket/detail/index?id=t1')); // nothing lies beneath
  again.unmount();
  await acting({});
  expect(typed('办理进展')).toBe('');
});

test('an act whose answer was lost is sent again with its key; on a later occasion with another', async () => {
  const { server, view } = await acting({ [PATH]: lost });
  type('办理进展', '灯管已到，明天换');
  await tap('办理反馈');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  view.unmount();
  const same = await acting({ [PATH]: lost });
  await tap('办理反馈');
  await waitFor(() => expect(phone.toasts).toHaveLength(2));
  same.view.unmount();
  const later = await acting({ [PATH]: ticket() }, 4);
  await tap('办理反馈');
  await waitFor(() => expect(later.server.of(PATH)).toHaveLength(1));
  const [first, second, third] = keysOf(server, same.server, later.server);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

const talk = ticket({
  actions: [
    {
      action: 'remark',
      label: '留言补充',
      mode: 'do',
      form: 'remark',
      weight: 'usual',
      section: 'conversation',
    },
  ],
});

async function talking(more: object) {
  const server = serve({
    ...session,
    'GET /tickets/t1': talk,
    'GET /tickets/t1/events': { items: [] },
    ...more,
  });
  await signInAs('resident');
  phone.params = { id: 't1' };
  const view = show(<DetailPage />);
  await screen.findByText('留言补充');
  await tap('留言补充');
  await screen.findByLabelText('留言');
  return { server, view };
}

test('a remark whose answer was lost is said once, though the page was left in between', async () => {
  const { server, view } = await talking({ [PATH]: lost });
  type('留言', '还是漏水');
  await tap('留言补充');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  view.unmount();
  const again = await talking({ [PATH]: ticket() });
  expect(typed('留言')).toBe('还是漏水');
  await tap('留言补充');
  await waitFor(() => expect(again.server.of(PATH)).toHaveLength(1));
  const [first, second] = [server, again.server].map((one) => one.of(PATH)[0]);
  expect(second).toMatchObject({
    body: first?.body,
    headers: { 'Idempotency-Key': first?.headers['Idempotency-Key'] },
  });
});

test('changed after an answer that was lost though it was said: the change stays, and goes out as another remark', async () => {
  const { view } = await talking({ [PATH]: lost });
  type('留言', '还是漏水');
  await tap('留言补充');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  view.unmount();
  const mismatch = refused(409, 'IDEMPOTENCY_MISMATCH', '同一个提交编号用于了不同的内容');
  let firstKey = '';
  const { server } = await talking({
    [PATH]: ({ body, headers }: { body: { words: string }; headers: Record<string, string> }) => {
      firstKey ||= headers['Idempotency-Key']!;
      return body.words !== '还是漏水' && headers['Idempotency-Key'] === firstKey ? mismatch : talk;
    },
  });
  type('留言', '厨房也漏');
  await tap('留言补充');
  await waitFor(() =>
    expect(phone.toasts.at(-1)).toBe('上次的留言其实已经发出；后来改的这一条还没有发，要发请再点一次'),
  );
  expect(typed('留言')).toBe('厨房也漏');
  await tap('留言补充');
  await waitFor(() => expect(server.of(PATH)).toHaveLength(3));
  const sent = server
    .of(PATH)
    .map(({ body, headers }) => [(body as { words: string }).words, headers['Idempotency-Key'] === firstKey]);
  expect(sent).toEqual([
    ['厨房也漏', true],
    ['还是漏水', true],
    ['厨房也漏', false],
  ]);
});
