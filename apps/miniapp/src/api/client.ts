import type { Picture } from './contract';
import { offline, refusal } from './error';
import { accessToken, bearer, renewedToken } from './session';
import { transport, type Answer } from './transport';

type Query = Readonly<Record<string, string | number | null | undefined>>;
type Send = (authorization: Record<string, string>) => Promise<Answer>;

/** GET strings are built by hand: the WeChat runtime has no URLSearchParams. */
function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length ? `${path}?${pairs.join('&')}` : path;
}

async function reach(send: Send, token: string): Promise<Answer> {
  return send(bearer(token)).catch(() => {
    throw offline();
  });
}

/** Sends with the session's token; an expired token is renewed once, without a prompt. */
async function answered(send: Send): Promise<Answer> {
  const token = accessToken();
  let answer = await reach(send, token);
  if (answer.status === 401) answer = await reach(send, await renewedToken(token));
  if (answer.status >= 400) throw refusal(answer);
  return answer;
}

const authorised = async (send: Send): Promise<unknown> => (await answered(send)).body;

export const get = <T>(path: string, query: Query = {}): Promise<T> =>
  authorised((headers) =>
    transport().send({ method: 'GET', path: withQuery(path, query), headers }),
  ) as Promise<T>;

/** What the server has under another version than the kept one; null where it is the same. */
export async function getIfChanged<T>(path: string, version: string | undefined): Promise<T | null> {
  const kept: Record<string, string> = version === undefined ? {} : { 'If-None-Match': `"${version}"` };
  const { status, body } = await answered((headers) =>
    transport().send({ method: 'GET', path, headers: { ...headers, ...kept } }),
  );
  return status === 304 ? null : (body as T);
}

/** All pages of a list; usually there is one. */
export async function getAll<T>(path: string, query: Query = {}): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: { items: T[]; nextCursor?: string } = await get(path, { ...query, cursor });
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

export const post = <T>(path: string, body: unknown, key: string): Promise<T> =>
  authorised((headers) =>
    transport().send({ method: 'POST', path, body, headers: { ...headers, 'Idempotency-Key': key } }),
  ) as Promise<T>;

/** PUT states the wanted result: sending it twice changes nothing, so it needs no key. */
export const put = <T>(path: string, body: unknown): Promise<T> =>
  authorised((headers) => transport().send({ method: 'PUT', path, body, headers })) as Promise<T>;

export const remove = <T = void>(path: string): Promise<T> =>
  authorised((headers) => transport().send({ method: 'DELETE', path, headers })) as Promise<T>;

export const upload = (filePath: string, key: string): Promise<Picture> =>
  authorised((headers) =>
    transport().upload({ path: '/files', headers: { ...headers, 'Idempotency-Key': key } }, filePath),
  ) as Promise<Picture>;

/** A file for its owner only; returns its path on the phone. */
export const download = (path: string): Promise<string> =>
  authorised((headers) => transport().download({ path, headers })) as Promise<string>;

/** Before anyone is signed in: the demo's list of people. */
export async function getPublic<T>(path: string): Promise<T> {
  const answer = await transport()
    .send({ method: 'GET', path, headers: {} })
    .catch(() => {
      throw offline();
    });
  if (answer.status >= 400) throw refusal(answer);
  return answer.body as T;
}
