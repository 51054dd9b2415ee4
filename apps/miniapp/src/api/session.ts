import { useSyncExternalStore } from 'react';
import { isWeapp, wechatCode } from '../lib/platform';
import { forget, load, save } from '../lib/storage';
import { uuid } from '../lib/uuid';
import type { Session } from './contract';
import { ApiError, offline, refusal } from './error';
import { transport } from './transport';

const KEY = 'session';
const WECHAT = 'wechat';

/** The pair of tokens, and how they were got: by WeChat they can be got again without asking. */
interface Kept { accessToken: string; refreshToken: string; way: string }

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

async function ask(path: string, body: unknown): Promise<Session> {
  const answer = await transport()
    .send({ method: 'POST', path, body, headers: { 'Idempotency-Key': uuid() } })
    .catch(() => { throw offline(); });
  if (answer.status >= 400) throw refusal(answer);
  return answer.body as Session;
}

async function open(path: string, body: unknown, way: string): Promise<Session> {
  const session = await ask(path, body);
  keep({ accessToken: session.accessToken, refreshToken: session.refreshToken, way });
  return session;
}

export const signInAs = (persona: string) => open('/sessions', { code: `demo-${persona}` }, 'demo');
export const signInByWechat = async () => open('/sessions', { code: await wechatCode() }, WECHAT);
export const signOut = (): void => keep(null);
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
  renewing ??= renew().finally(() => { renewing = null; });
  return renewing;
}

async function renew(): Promise<string> {
  const session = current();
  if (!session) throw new ApiError(401, 'NOT_SIGNED_IN', '请先登录');
  try {
    return (await open('/sessions/refresh', { refreshToken: session.refreshToken }, session.way)).accessToken;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'OFFLINE' || error.status >= 500) throw error;
    if (isWeapp && session.way === WECHAT) return (await signInByWechat()).accessToken;
    keep(null);
    throw error;
  }
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useIsSignedIn = (): boolean => useSyncExternalStore(subscribe, () => current() !== null, () => false);
