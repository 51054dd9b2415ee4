import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { childrenOf } from '../bench/cpu.ts';
import { SECRET, type Api } from '../commands/system.ts';
import { persona, placeForm } from '../races/arena.ts';
import { clientOf } from '../walks/door.ts';
import type { Sql } from '../walks/town.ts';

/** A server of several workers, and its database. */
export interface Place {
  readonly api: Api;
  readonly sql: Sql;
}

export type Client = ReturnType<typeof clientOf>;

/** Clients with one connection each; each is accepted by an idle worker. */
export const connections = ({ api }: Place, count: number): Client[] =>
  Array.from({ length: count }, () => clientOf(api.origin, SECRET, 1));

/** The processes of the workers. */
export const workersOf = ({ api: { child } }: Place): number[] => childrenOf(child.pid!);

export const runs = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** Places a ticket. @throws Error when it is refused, or the connection breaks */
export async function placing({ sql }: Place): Promise<(client: Client) => Promise<string>> {
  const [resident, form] = [await persona(sql, 'resident'), await placeForm(sql)];
  return async (client) => {
    const { status, body } = await client(resident, 'POST', '/tickets', form);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body['id'] as string;
  };
}

const LONGEST = 30_000;

/** Resolves with the ms it took. @throws Error when it does not come true */
export async function until(what: string, is: () => boolean | Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await is())) {
    if (performance.now() - began > LONGEST) throw new Error(`${what}: not within ${LONGEST / 1000} s`);
    await pause(20);
  }
  return Math.round(performance.now() - began);
}
