import { act, screen, waitFor } from '@testing-library/react';
import { get } from '../src/api/client';
import { useQuery, useQueryClient } from '../src/api/query';
import { signInAs } from '../src/api/session';
import { Btn } from '../src/ui/Btn';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

function Shown() {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ['n'], queryFn: () => get('/inbox'), staleTime: 0 });
  return <Btn text={`第 ${data?.unread ?? '?'} 次`} onTap={() => void client.invalidateQueries()} />;
}

async function opened() {
  let reads = 0;
  const server = serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me: { id: 'p' } },
    'GET /inbox': () => ({ items: [], unread: (reads += 1), nextCursor: null }),
  });
  await signInAs('resident');
  show(<Shown />);
  await screen.findByText('第 1 次');
  return { reads: () => server.of('GET /inbox').length };
}
const hide = () => act(async () => phone.hides.forEach((tell) => tell()));
const bring = () => act(async () => phone.shows.forEach((tell) => tell()));

beforeEach(() => phone.reset());

test('what changed is read at once where it is seen', async () => {
  const { reads } = await opened();
  await tap('第 1 次');
  await screen.findByText('第 2 次');
  expect(reads()).toBe(2);
});

test('a page out of sight reads what changed when it is shown', async () => {
  const { reads } = await opened();
  await hide();
  await tap('第 1 次');
  expect(reads()).toBe(1);
  await bring();
  await screen.findByText('第 2 次');
  expect(reads()).toBe(2);
});

test('what was read a moment ago is not read again because its page comes back', async () => {
  const { reads } = await opened();
  await hide();
  await bring();
  expect(reads()).toBe(1);
});

test('what has grown old is', async () => {
  const { reads } = await opened();
  await hide();
  const { now } = Date;
  Date.now = () => now() + 4_000;
  await bring();
  await waitFor(() => expect(reads()).toBe(2));
  Date.now = now;
});
