import { useSyncExternalStore } from 'react';
import { say } from '../lib/dialog';
import { deviceName, isWeapp, wechatCode } from '../lib/platform';
import { askToSignIn } from '../lib/route';
import { DRAFTS, forget, forgetAll, load, save } from '../lib/storage';
import { uuid } from '../lib/uuid';
import type { Session } from './contract';
import { ApiError, offline, refusal } from './error';
import { transport } from './transport';

const KEY = 'session';
const WECHAT = 'wechat';

/**
 * The pair of tokens, and how they were got: by WeChat they can be got again without asking. `renewal` is the
 * key under which the pair is renewed: whoever missed the answer asks again with the same, or the server
 * takes the second for a thief.
 */
interface Kept {
  accessToken: string;
  refreshToken: string;
  renewal: string;
  way: string;
}

let kept: Kept | null | undefined;
let renewing: Promise<string> | null = null;
const listeners = new Set<() => void>();

const current = (): Kept | null => (kept === undefined ? (kept = load<Kept>(KEY)) : kept);

function keep(next: Kept | null): void {
  kept = next;
  if (next) save(KEY, next);
  else forget(KEY);
  listeners.forEach((tell) => tell());
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

async function ask(path: string, body: unknown, key: string): Promise<Session> {
  const answer = await transport()
    .send({ method: 'POST', path, body, headers: { 'Idempotency-Key': key } })
    .catch(() => {
      throw offline();
    });
  if (answer.status >= 400) throw refusal(answer);
  return answer.body as Session;
}

async function open(path: string, body: unknown, way: string, key = uuid()): Promise<Session> {
  const session = await ask(path, body, key);
  keep({ accessToken: session.accessToken, refreshToken: session.refreshToken, renewal: uuid(), way });
  return session;
}

const signIn = (code: string, way: string, refreshToken?: string) =>
  open('/sessions', { code, device: deviceName(), refreshToken }, way);
export const signInAs = (persona: string) => signIn(`demo-${persona}`, 'demo');
/** The demo's somebody whom nobody knows yet; another one each time. */
export const signInAsNew = () => signIn(`new-${uuid().slice(0, 8)}`, 'demo');
/** With the last token, though it no longer serves: the server knows by it a device that was here before. */
export const signInByWechat = async (last?: string) => signIn(await wechatCode(), WECHAT, last);

/**
 * Forgets the tokens at once, and has the server end the session as soon as it can be reached: nobody waits
 * for that.
 */
export function signOut(): void {
  const session = current();
  keep(null);
  forgetAll(DRAFTS);
  if (session) void end(session).catch(() => undefined);
}

async function end({ accessToken, refreshToken, renewal }: Kept): Promise<void> {
  const { send } = transport();
  const ended = (token: string) =>
    send({ method: 'DELETE', path: '/sessions/current', headers: bearer(token) });
  if ((await ended(accessToken)).status !== 401) return;
  await ended((await ask('/sessions/refresh', { refreshToken }, renewal)).accessToken);
}

export const isDemoSession = (): boolean => current()?.way === 'demo';

export function accessToken(): string {
  const session = current();
  if (!session) throw new ApiError(401, 'NOT_SIGNED_IN', '请先登录');
  return session.accessToken;
}

/** A new token for the one that was refused. However many calls ask at once, the server is asked once. */
export function renewedToken(refused: string): Promise<string> {
  const session = current();
  if (session && session.accessToken !== refused) return Promise.resolve(session.accessToken);
  renewing ??= renew(refused).finally(() => {
    renewing = null;
  });
  return renewing;
}

/**
 * The server knows the token no longer; anything else (no network, too often, a fault of its own) is worth
 * another try.
 */
const isLost = (error: unknown): boolean =>
  error instanceof ApiError && [400, 401, 422].includes(error.status);

async function renew(refused: string): Promise<string> {
  // Another tab of the browser may have renewed it.
  kept = undefined;
  const session = current();
  if (!session) throw lost();
  if (session.accessToken !== refused) return session.accessToken;
  try {
    return (
      await open('/sessions/refresh', { refreshToken: session.refreshToken }, session.way, session.renewal)
    ).accessToken;
  } catch (error) {
    if (!isLost(error)) throw error;
    return again(session);
  }
}

/** The session has ended elsewhere. WeChat knows who it is; everybody else is asked. */
async function again({ way, refreshToken }: Kept): Promise<string> {
  if (!isWeapp || way !== WECHAT) throw lost();
  try {
    return (await signInByWechat(refreshToken)).accessToken;
  } catch (error) {
    throw isLost(error) ? lost() : error;
  }
}

function lost(): ApiError {
  const sentence = '登录已失效，请重新登录';
  keep(null);
  say(sentence);
  void askToSignIn();
  return new ApiError(401, 'NOT_SIGNED_IN', sentence);
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useIsSignedIn = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => current() !== null,
    () => false,
  );
