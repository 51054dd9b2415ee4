import { get, post } from '../src/api/client';
import { signInAs, signOut } from '../src/api/session';
import { refused, serve } from './server';
import { phone } from './taro';

const session = (token: string) => ({ accessToken: token, refreshToken: `refresh-${token}`, me: { id: 'p1' } });
const asked = (token: string) => ({ headers }: { headers: Record<string, string> }) =>
  (headers.Authorization === `Bearer ${token}` ? { items: [] } : refused(401, 'NOT_SIGNED_IN', '请先登录'));

beforeEach(() => { phone.reset(); signOut(); });

test('nobody signed in: nothing is sent', async () => {
  const server = serve({});
  await expect(Promise.resolve().then(() => get('/tickets'))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(server.calls).toHaveLength(0);
});

test('ten calls at once with a token that ran out renew it once', async () => {
  const server = serve({ 'POST /sessions': session('old'), 'POST /sessions/refresh': session('new'), 'GET /tickets': asked('new') });
  await signInAs('steward');
  await Promise.all(Array.from({ length: 10 }, () => get('/tickets')));
  expect(server.of('POST /sessions/refresh')).toHaveLength(1);
  expect(server.of('GET /tickets')).toHaveLength(20);
});

test('who comes late finds the new token and asks for none', async () => {
  const server = serve({ 'POST /sessions': session('old'), 'POST /sessions/refresh': session('new'), 'GET /tickets': asked('new') });
  await signInAs('steward');
  await get('/tickets');
  await get('/tickets');
  expect(server.of('POST /sessions/refresh')).toHaveLength(1);
  expect(server.of('GET /tickets')).toHaveLength(3);
});

test('a renewal that is refused signs out', async () => {
  serve({ 'POST /sessions': session('old'), 'POST /sessions/refresh': refused(401, 'LOGIN_CODE_INVALID', '登录凭证无效'), 'GET /tickets': asked('new') });
  await signInAs('steward');
  await expect(get('/tickets')).rejects.toMatchObject({ status: 401 });
  expect(phone.storage.has('session')).toBe(false);
});

test('no network while renewing keeps the session', async () => {
  serve({
    'POST /sessions': session('old'),
    'POST /sessions/refresh': () => { throw new Error('request:fail'); },
    'GET /tickets': asked('new'),
  });
  await signInAs('steward');
  await expect(get('/tickets')).rejects.toMatchObject({ code: 'OFFLINE' });
  expect(phone.storage.has('session')).toBe(true);
});

test('a refusal comes with the sentence of the server', async () => {
  serve({ 'POST /sessions': session('a'), 'POST /tickets': refused(409, 'STATE_MOVED_ON', '这张单已经有人处理了') });
  await signInAs('steward');
  await expect(post('/tickets', {}, 'key')).rejects.toMatchObject({ code: 'STATE_MOVED_ON', message: '这张单已经有人处理了', movedOn: true });
});
