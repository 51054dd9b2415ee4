import type { Picture } from './contract';
import { offline, refusal } from './error';
import type { AnswerTo, Body, ItemOf, ListRoute, Method, ParamsArgument, Route } from './route-types';
import { accessToken, bearer, renewedToken } from './session';
import { transport, type Answer } from './transport';

type Send = (authorization: Record<string, string>) => Promise<Answer>;

/**
 * The path of a request: parameters named in the route are filled in, the others form the query. GET strings
 * are built by hand: the WeChat runtime has no URLSearchParams.
 */
export function pathOf(route: string, params: object = {}): string {
  const given = Object.entries(params).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = (value: unknown): string => encodeURIComponent(String(value));
  const filled = route.replace(/\{(\w+)\}/g, (_, name: string) => text(new Map(given).get(name)));
  const query = given
    .filter(([name]) => !route.includes(`{${name}}`))
    .map(([name, value]) => `${name}=${text(value)}`);
  return query.length ? `${filled}?${query.join('&')}` : filled;
}

async function reach(send: Send, token: string): Promise<Answer> {
  return send(bearer(token)).catch(() => {
    throw offline();
  });
}

/** Sends with the session's token; an expired token is renewed once, without a prompt. */
async function answerTo(send: Send): Promise<Answer> {
  const token = accessToken();
  let answer = await reach(send, token);
  if (answer.status === 401) answer = await reach(send, await renewedToken(token));
  if (answer.status >= 400) throw refusal(answer);
  return answer;
}

const authorised = async (send: Send): Promise<unknown> => (await answerTo(send)).body;

/** The contract (openapi.json) says what a route answers; answers are not checked. */
const answered = <M extends Method, P extends Route<M>>(send: Send): Promise<AnswerTo<M, P>> =>
  authorised(send) as Promise<AnswerTo<M, P>>;

const read =
  (route: string, params?: object): Send =>
  (headers) =>
    transport().send({ method: 'GET', path: pathOf(route, params), headers });

export const get = <P extends Route<'get'>>(route: P, ...[params]: ParamsArgument<'get', P>) =>
  answered<'get', P>(read(route, params));

interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

/** What the server has under another version than the kept one; null where it is the same. */
export async function getIfChanged<P extends Route<'get'>>(
  route: P,
  version: string | undefined,
  ...[params]: ParamsArgument<'get', P>
): Promise<AnswerTo<'get', P> | null> {
  const kept: Record<string, string> = version === undefined ? {} : { 'If-None-Match': `"${version}"` };
  const { status, body } = await answerTo((headers) => read(route, params)({ ...headers, ...kept }));
  return status === 304 ? null : (body as AnswerTo<'get', P>);
}

/** All pages of a list; usually there is one. */
export async function getAll<P extends ListRoute>(
  route: P,
  ...[params]: ParamsArgument<'get', P>
): Promise<ItemOf<P>[]> {
  const all: ItemOf<P>[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await authorised(read(route, { ...params, cursor }))) as Page<ItemOf<P>>;
    all.push(...page.items);
    cursor = page.nextCursor ?? null;
  }
  return all;
}

export const post = <P extends Route<'post'>>(
  route: P,
  body: Body<'post', P>,
  key: string,
  ...[params]: ParamsArgument<'post', P>
) =>
  answered<'post', P>((headers) =>
    transport().send({
      method: 'POST',
      path: pathOf(route, params),
      body,
      headers: { ...headers, 'Idempotency-Key': key },
    }),
  );

/** PUT states the wanted result: sending it twice changes nothing, so it needs no key. */
export const put = <P extends Route<'put'>>(
  route: P,
  body: Body<'put', P>,
  ...[params]: ParamsArgument<'put', P>
) =>
  answered<'put', P>((headers) =>
    transport().send({ method: 'PUT', path: pathOf(route, params), body, headers }),
  );

export const remove = <P extends Route<'delete'>>(route: P, ...[params]: ParamsArgument<'delete', P>) =>
  answered<'delete', P>((headers) =>
    transport().send({ method: 'DELETE', path: pathOf(route, params), headers }),
  );

/** Sends a file on the phone to a route that takes one. */
export const uploadTo = <P extends Route<'post'>>(
  route: P,
  filePath: string,
  key: string,
): Promise<AnswerTo<'post', P>> =>
  answered<'post', P>((headers) =>
    transport().upload({ path: route, headers: { ...headers, 'Idempotency-Key': key } }, filePath),
  );

export const upload = (filePath: string, key: string): Promise<Picture> => uploadTo('/files', filePath, key);

/** A file for its owner only; returns its path on the phone. */
export const download = <P extends Route<'get'>>(
  route: P,
  ...[params]: ParamsArgument<'get', P>
): Promise<string> =>
  authorised((headers) => transport().download({ path: pathOf(route, params), headers })) as Promise<string>;

/** Before anyone is signed in: the demo's list of people. */
export async function getPublic<P extends Route<'get'>>(
  route: P,
  ...[params]: ParamsArgument<'get', P>
): Promise<AnswerTo<'get', P>> {
  const answer = await transport()
    .send({ method: 'GET', path: pathOf(route, params), headers: {} })
    .catch(() => {
      throw offline();
    });
  if (answer.status >= 400) throw refusal(answer);
  return answer.body as AnswerTo<'get', P>;
}
