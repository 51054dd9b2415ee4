import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { picturePath } from './picture.ts';

interface Named {
  id: string;
  name: string;
}
export interface Me extends Named {
  units: Named[];
  boxes: { box: string; label: string }[];
  home: { building: Named; household: Named } | null;
}
interface Session {
  accessToken: string;
  me: Me;
}

/** Calls the same routes as the phones, without a phone; null calls signed out. */
export interface Api {
  me(persona: string): Promise<Me>;
  get<T>(persona: string | null, path: string): Promise<T>;
  post<T>(persona: string | null, path: string, body: object): Promise<T>;
  picture(persona: string): Promise<string>;
  /** Tokens expire when the clock is moved. */
  signOut(): void;
}

async function answer<T>(response: Promise<Response>): Promise<T> {
  const got = await response;
  if (!got.ok) throw new Error(`${got.url} answered ${got.status}: ${await got.text()}`);
  return (await got.json()) as T;
}

export function connect(base: string): Api {
  const sessions = new Map<string, Promise<Session>>();
  const json = (body: object, headers: object = {}): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
  });
  const call = <T>(path: string, init?: RequestInit) => answer<T>(fetch(`${base}/api/v1${path}`, init));
  const session = (persona: string): Promise<Session> => {
    const known = sessions.get(persona) ?? call<Session>('/sessions', json({ code: `demo-${persona}` }));
    sessions.set(persona, known);
    return known;
  };
  const as = async (persona: string | null): Promise<object> =>
    persona === null ? {} : { Authorization: `Bearer ${(await session(persona)).accessToken}` };
  return {
    me: async (persona) => (await session(persona)).me,
    get: async (persona, path) => call(path, { headers: { ...(await as(persona)) } }),
    post: async (persona, path, body) => call(path, json(body, await as(persona))),
    async picture(persona) {
      const form = new FormData();
      form.append('file', new Blob([readFileSync(picturePath())], { type: 'image/png' }), 'photo.png');
      const { id } = await call<{ id: string }>('/files', {
        method: 'POST',
        body: form,
        headers: { ...(await as(persona)) },
      });
      return id;
    },
    signOut: () => sessions.clear(),
  };
}
