import { waitFor } from '@testing-library/react';
import { get, post } from '../src/api/client';
import { signInAs, signOut } from '../src/api/session';
import { refused, serve } from './server';
import { phone } from './taro';

const session = (token: string) => ({
  accessToken: token,
  refreshToken: `refresh-${token}`,
  me: { id: 'p1' },
});
const asked =
  (token: string) =>
  ({ headers }: { headers: Record<string, string> }) =>
    headers.Authorization === `Bearer ${token}` ? { items: [] } : refused(401, 'NOT_SIGNED_IN', '请先登录');

beforeEach(() => {
  phone.reset();
  signOut();
});

test('signing out takes the drafts along, and leaves what is the phone’s', async () => {
  serve({ 'POST /sessions': session('one'), 'DELETE /sessions/current': null });
  await signInAs('resident');
  phone.storage.set('draft.place.p1', { at: Date.now(), values: { words: '漏水' } });
  phone.storage.set('large-type', true);
  signOut();
  expect([...phone.storage.keys()]).toEqual(['large-type']);
});

test('nobody signed in: nothing is sent', async () => {
  const server = serve({});
  await expect(Promise.resolve().then(() => get('/tickets', { box: 'placed' }))).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
  });
  expect(server.calls).toHaveLength(0);
});

test('ten calls at once with a token that ran out renew it once', async () => {
  const server = serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': session('new'),
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await Promise.all(Array.from({ length: 10 }, () => get('/tickets', { box: 'placed' })));
  expect(server.of('POST /sessions/refresh')).toHaveLength(1);
  expect(server.of('GET /tickets')).toHaveLength(20);
});

test('who comes late finds the new token and asks for none', async () => {
  const server = serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': session('new'),
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await get('/tickets', { box: 'placed' });
  await get('/tickets', { box: 'placed' });
  expect(server.of('POST /sessions/refresh')).toHaveLength(1);
  expect(server.of('GET /tickets')).toHaveLength(3);
});

test('a renewal that is refused signs out', async () => {
  serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': refused(401, 'LOGIN_CODE_INVALID', '登录凭证无效'),
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await expect(get('/tickets', { box: 'placed' })).rejects.toMatchObject({ status: 401 });
  expect(phone.storage.has('session')).toBe(false);
});

test('a session that ended elsewhere leads to the login page, with a sentence', async () => {
  serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': refused(401, 'NOT_SIGNED_IN', '请先登录'),
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await expect(get('/tickets', { box: 'placed' })).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
    message: '登录已失效，请重新登录',
  });
  expect(phone.visited).toEqual(['relaunch /pages/login/index']);
  expect(phone.toasts).toEqual(['登录已失效，请重新登录']);
});

test('told to come less often, one stays signed in', async () => {
  serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': refused(429, 'TOO_OFTEN', '操作太频繁了'),
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await expect(get('/tickets', { box: 'placed' })).rejects.toMatchObject({ code: 'TOO_OFTEN' });
  expect(phone.storage.has('session')).toBe(true);
});

test('an answer that was missed is asked for again with the same key; the next pair has another', async () => {
  let isDown = true;
  const renewed = ['new', 'newer'].map(session);
  const server = serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': () => {
      if (isDown) throw new Error('request:fail');
      return renewed.shift();
    },
    'GET /tickets': asked('new'),
    'GET /me': asked('newer'),
  });
  await signInAs('steward');
  await expect(get('/tickets', { box: 'placed' })).rejects.toMatchObject({ code: 'OFFLINE' });
  isDown = false;
  await get('/tickets', { box: 'placed' });
  await get('/me');
  const [first, second, next] = server
    .of('POST /sessions/refresh')
    .map(({ headers }) => headers['Idempotency-Key']);
  expect(second).toBe(first);
  expect(next).not.toBe(first);
  expect(server.of('POST /sessions/refresh').map(({ body }) => body)).toEqual([
    { refreshToken: 'refresh-old' },
    { refreshToken: 'refresh-old' },
    { refreshToken: 'refresh-new' },
  ]);
});

test('what another tab renewed is taken over', async () => {
  const server = serve({ 'POST /sessions': session('old'), 'GET /tickets': asked('new') });
  await signInAs('steward');
  phone.storage.set('session', {
    ...(phone.storage.get('session') as object),
    accessToken: 'new',
    refreshToken: 'refresh-new',
  });
  await get('/tickets', { box: 'placed' });
  expect(server.of('POST /sessions/refresh')).toHaveLength(0);
});

test('signing out ends the session at the server, with a fresh token where the old one ran out', async () => {
  const ended = ({ headers }: { headers: Record<string, string> }) =>
    headers.Authorization === 'Bearer new'
      ? { status: 204, body: '' }
      : refused(401, 'NOT_SIGNED_IN', '请先登录');
  const server = serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': session('new'),
    'DELETE /sessions/current': ended,
  });
  await signInAs('steward');
  signOut();
  expect(phone.storage.has('session')).toBe(false);
  await waitFor(() =>
    expect(server.of('DELETE /sessions/current').map(({ headers }) => headers.Authorization)).toEqual([
      'Bearer old',
      'Bearer new',
    ]),
  );
  expect(phone.storage.has('session')).toBe(false);
});

test('the device says what it is', async () => {
  const server = serve({ 'POST /sessions': session('a') });
  await signInAs('steward');
  expect(server.of('POST /sessions')[0]?.body).toEqual({
    code: 'demo-steward',
    device: expect.stringContaining('浏览器') as string,
  });
});

test('no network while renewing keeps the session', async () => {
  serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': () => {
      throw new Error('request:fail');
    },
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await expect(get('/tickets', { box: 'placed' })).rejects.toMatchObject({ code: 'OFFLINE' });
  expect(phone.storage.has('session')).toBe(true);
});

test('a refusal comes with the sentence of the server', async () => {
  serve({
    'POST /sessions': session('a'),
    'POST /absences/a/end': refused(409, 'STATE_MOVED_ON', '这张单已经有人处理了'),
  });
  await signInAs('steward');
  await expect(post('/absences/{id}/end', {}, 'key', { id: 'a' })).rejects.toMatchObject({
    code: 'STATE_MOVED_ON',
    message: '这张单已经有人处理了',
    movedOn: true,
  });
});
