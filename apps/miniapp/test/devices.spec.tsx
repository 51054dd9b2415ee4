import { screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import DevicesPage from '../src/resident/devices/index';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const at = new Date().toISOString();
const mine = { id: 's1', device: 'iPhone 15', since: at, lastSeen: at, current: true };
const lost = { id: 's2', device: '旧手机', since: at, lastSeen: at, current: false };

async function opened(more: object) {
  const server = serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me: { id: 'me' } },
    ...more,
  });
  await signInAs('resident');
  show(<DevicesPage />);
  await screen.findByText('旧手机');
  return server;
}

beforeEach(() => phone.reset());

test('this phone is marked and stays; another is signed out when one is sure', async () => {
  let items = [mine, lost];
  const server = await opened({
    'GET /sessions': () => ({ items }),
    'DELETE /sessions/s2': () => {
      items = [mine];
      return { status: 204, body: '' };
    },
  });
  expect(screen.getByText('本机')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: '退出该设备' })).toHaveLength(1);
  await tap('退出该设备');
  await waitFor(() => expect(screen.queryByText('旧手机')).toBeNull());
  expect(phone.asked).toEqual(['退出该设备？']);
  expect(phone.toasts).toEqual(['已退出该设备']);
  expect(server.of('DELETE /sessions/s2')).toHaveLength(1);
});

test('it was signed out already: the sentence is the server’s', async () => {
  await opened({
    'GET /sessions': { items: [mine, lost] },
    'DELETE /sessions/s2': refused(404, 'NOT_FOUND', '没有找到，或您无权查看'),
  });
  await tap('退出该设备');
  await waitFor(() => expect(phone.toasts).toEqual(['没有找到，或您无权查看']));
});
