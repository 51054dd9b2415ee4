import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Sql } from './town.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The walks' access to a running API: real sockets, its clock, and its database for what no route shows. */
export interface Door {
  ask(
    person: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  now(): number;
  setTime(at: number): Promise<void>;
  /** Runs the sweep. */
  sweep(): Promise<void>;
  readonly sql: Sql;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A signed access token that never expires, for the session that `openDoors` gives every account of a test's
 * database.
 */
export function tokenOf(account: string, secret: string, until = 32_503_680_000): string {
  const head = `${base64({ alg: 'HS256' })}.${base64({ sub: account, sid: account, iat: 0, exp: until })}`;
  return `${head}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(head).digest('base64url')}`;
}

/** A client with keep-alive sockets: much cheaper than a new one per request. */
export function clientOf(origin: string, secret: string, sockets = 8): Door['ask'] & { close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const tokens = new Map<string, string>();
  const bearer = (person: string): string => {
    if (!tokens.has(person)) tokens.set(person, `Bearer ${tokenOf(person, secret)}`);
    return tokens.get(person)!;
  };
  const ask: Door['ask'] = (person, method, path, body, more) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(person && { authorization: bearer(person) }),
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
        ...more,
      };
      const call = request(`${origin}/api/v1${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode!, body: parse(Buffer.concat(chunks).toString()) }),
        );
      });
      call.on('error', reject);
      call.end(text);
    });
  return Object.assign(ask, { close: () => agent.destroy() });
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { text };
  }
}
