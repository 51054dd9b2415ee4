import { useSyncExternalStore } from 'react';
import { say } from '../lib/dialog';
import { deviceName, isWeapp, wechatCode } from '../lib/platform';
import { askToSignIn } from '../lib/route';
import { DRAFTS, forget, forgetAll, load, save } from '../lib/storage';
import { uuid } from '../lib/uuid';
import type { Session } from './contract';
import { ApiError, offline, refusal } from './error';
import type { Body } from './route-types';
import { transport } from './transport';

const KEY = 'session';
const WECHAT = 'wechat';

/**
 * The pair of tokens and how the person signed in: with WeChat the client can sign in again without a prompt.
 * `renewal` is the idempotency key of the renewal: after a lost answer the client must repeat it with the
 * same key, because the server treats a second use with another key as theft.
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

type SignInRoute = '/sessions' | '/sessions/refresh';

async function ask<P extends SignInRoute>(path: P, body: Body<'post', P>, key: string): Promise<Session> {
  const answer = await transport()
    .send({ method: 'POST', path, body, headers: { 'Idempotency-Key': key } })
    .catch(() => {
      throw offline();
    });
  if (answer.status >= 400) throw refusal(answer);
  return answer.body as Session;
}

async function open<P extends SignInRoute>(
  path: P,
  body: Body<'post', P>,
  way: string,
  key = uuid(),
): Promise<Session> {
  const session = await ask(path, body, key);
  keep({ accessToken: session.accessToken, refreshToken: session.refreshToken, renewal: uuid(), way });
  return session;
}

const signIn = (code: string, way: string, refreshToken?: string) =>
  open('/sessions', { code, device: deviceName(), refreshToken }, way);
export const signInAs = (persona: string) => signIn(`demo-${persona}`, 'demo');
/** A new persona of the demo, unknown to the server; a different one each time. */
export const signInAsNew = () => signIn(`new-${uuid().slice(0, 8)}`, 'demo');
/** Sends the last token although it is invalid: the server recognises a known device by it. */
export const signInByWechat = async (last?: string) => signIn(await wechatCode(), WECHAT, last);

/**
 * Deletes the tokens at once and ends the session on the server when it can be reached; the caller does not
 * wait for that.
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

/** A new token for the refused one. Concurrent calls share one request to the server. */
export function renewedToken(refused: string): Promise<string> {
  const session = current();
  if (session && session.accessToken !== refused) return Promise.resolve(session.accessToken);
  renewing ??= renew(refused).finally(() => {
    renewing = null;
  });
  return renewing;
}

/**
 * The server no longer accepts the token; any other failure (network, rate limit, server error) is worth
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

/**
 * The session was ended elsewhere. WeChat can sign in again without a prompt; otherwise the person is asked.
 */
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
