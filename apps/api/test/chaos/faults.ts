import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tokenOf } from '../walks/door.ts';
import { withClient } from '../harness/sql.ts';
import { persona } from '../races/arena.ts';
import { SECRET } from '../commands/system.ts';
import type { Seen } from './client.ts';
import type { House, Kind } from './house.ts';

/** A fault and its repair. */
export interface Fault {
  readonly name: string;
  readonly kind: Kind;
  /** Duration in seconds, in a short run and in a long one. 0: it strikes once. */
  readonly lasts: readonly [number, number];
  /** Seconds after the end of the cause, or after the database is back, within which all must work again. */
  readonly within: number;
  /** Needs small disks of our own. */
  readonly needsDisks?: true;
  /** Connections may break only where the process itself dies. */
  readonly breaksLines?: true;
  begin(house: House): Promise<() => Promise<void>>;
  /** A further check; returns a complaint if it fails. */
  check?(seen: readonly Seen[]): string | null;
}

/** The supervisor restarts the API: as long as Node takes to start on a busy machine. */
const RESTART = 30;
const BACK = 5;

const nothing = (): Promise<void> => Promise.resolve();
const strike = (hit: (house: House) => unknown) => async (house: House) => {
  await hit(house);
  return nothing;
};

const terminateAll = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name LIKE 'sandan%' AND pid <> pg_backend_pid()`;

async function terminateEverySecond(house: House): Promise<() => Promise<void>> {
  let isOver = false;
  const loop = (async () => {
    while (!isOver) {
      await house.sql(terminateAll).catch(() => undefined);
      await pause(1000);
    }
  })();
  return async () => {
    isOver = true;
    await loop;
  };
}

async function freeze(house: House): Promise<() => Promise<void>> {
  const frozen = house.server;
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  return async () => {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
  };
}

/** Fills a disk. */
function fill(folder: string): () => Promise<void> {
  const path = join(folder, 'ballast');
  const file = openSync(path, 'w');
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // Full, for pieces of that size.
    }
  }
  closeSync(file);
  return async () => rmSync(path);
}

async function hangWechat(house: House): Promise<() => Promise<void>> {
  const faults = `${house.emulator}/emulator/faults`;
  await fetch(faults, {
    method: 'POST',
    body: JSON.stringify({ endpoint: 'jscode2session', delayMs: 60_000, times: 0 }),
  });
  return async () => void (await fetch(faults, { method: 'DELETE' }));
}

/** Twenty-four uploads, a byte at a time. */
async function drip(house: House): Promise<() => Promise<void>> {
  const person = await persona(house.sql, 'neighbour');
  const { hostname, port } = new URL(house.origin);
  const head =
    `POST /api/v1/files HTTP/1.1\r\nhost: ${hostname}\r\n` +
    `authorization: Bearer ${tokenOf(person, SECRET)}\r\n` +
    `content-type: multipart/form-data; boundary=x\r\ncontent-length: 100000\r\n\r\n` +
    `--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
  const sockets: Socket[] = Array.from({ length: 24 }, () =>
    connect(Number(port), hostname).on('error', () => undefined),
  );
  for (const socket of sockets) socket.write(head);
  const dripping = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('x')), 500);
  return async () => {
    clearInterval(dripping);
    for (const socket of sockets) socket.destroy();
  };
}

/** Locks the writer's account row: all their writes wait for it. */
async function lock(house: House): Promise<() => Promise<void>> {
  const { promise: isOver, resolve: end } = Promise.withResolvers<undefined>();
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<undefined>();
  const held = withClient(house.databaseUrl(), async (client) => {
    await client.query('BEGIN');
    await client.query(`SELECT 1 FROM account WHERE openid = 'demo-resident' FOR UPDATE`);
    hold(undefined);
    await isOver;
    await client.query('ROLLBACK');
  });
  await isHeld;
  return async () => {
    end(undefined);
    await held;
  };
}

async function killBackend(house: House): Promise<void> {
  const [row] = await house.sql<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'sandan' ORDER BY random() LIMIT 1`,
  );
  process.kill(row!.pid, 'SIGKILL');
}

const isPlaced = ({ what, status }: Seen): boolean => what === 'POST /api/v1/tickets' && status === 201;
const goesOn = (seen: readonly Seen[]): string | null =>
  seen.some(isPlaced) ? null : 'nothing could be placed meanwhile';
const saysFull = (seen: readonly Seen[]): string | null =>
  seen.some(({ code }) => code === 'STORAGE_UNAVAILABLE') ? goesOn(seen) : 'no picture was refused';

/** Every fault of a round; the seed sets the order. */
export const faults: readonly Fault[] = [
  {
    name: 'kill -9 of the API',
    kind: 'embedded',
    lasts: [0, 0],
    within: RESTART,
    breaksLines: true,
    begin: strike((house) => process.kill(house.api, 'SIGKILL')),
  },
  {
    name: 'kill -9 of the postmaster',
    kind: 'embedded',
    lasts: [0, 0],
    within: BACK,
    begin: strike((house) => process.kill(house.server[0]!, 'SIGKILL')),
  },
  {
    name: 'kill -9 of the postmaster',
    kind: 'given',
    lasts: [0, 0],
    within: BACK,
    begin: strike((house) => process.kill(house.server[0]!, 'SIGKILL')),
  },
  {
    name: 'kill -9 of one backend',
    kind: 'embedded',
    lasts: [0, 0],
    within: BACK,
    begin: strike(killBackend),
  },
  { name: 'kill -9 of one backend', kind: 'given', lasts: [0, 0], within: BACK, begin: strike(killBackend) },
  {
    name: 'every backend ended once a second',
    kind: 'given',
    lasts: [5, 20],
    within: BACK,
    begin: terminateEverySecond,
  },
  { name: 'database frozen', kind: 'given', lasts: [8, 10], within: BACK, begin: freeze },
  {
    name: 'disk of the pictures full',
    kind: 'given',
    lasts: [4, 10],
    within: BACK,
    needsDisks: true,
    begin: async ({ place }) => fill(join(place.data, 'files')),
    check: saysFull,
  },
  {
    name: 'disk of the database full',
    kind: 'given',
    lasts: [5, 15],
    within: BACK,
    needsDisks: true,
    begin: async ({ place }) => fill(place.server),
  },
  { name: 'WeChat hangs', kind: 'given', lasts: [6, 15], within: BACK, begin: hangWechat, check: goesOn },
  { name: '24 dripping uploads', kind: 'given', lasts: [5, 15], within: BACK, begin: drip, check: goesOn },
  { name: 'a lock held', kind: 'given', lasts: [8, 60], within: BACK, begin: lock },
];
