import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** `wechat` is the emulator's address for injecting faults; null if unknown. */
export interface Server {
  base: string;
  wechat: string | null;
  pid: number | null;
  stop(): Promise<void>;
}

const READY_WITHIN = 120_000;
const ROOT = resolve(import.meta.dirname, '../../..');

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function untilReady(base: string, hasEnded: () => boolean): Promise<void> {
  const until = Date.now() + READY_WITHIN;
  while (Date.now() < until && !hasEnded()) {
    const isReady = await fetch(`${base}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('The server did not become ready');
}

/** The API's memory, if the machine reports it. */
function memoryOf(pid: number | undefined): string {
  const status = `/proc/${pid}/status`;
  const kb = existsSync(status) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return `memory of the API after the journey: ${kb ? `${Math.round(Number(kb) / 1024)} MB` : 'unknown here'} (aim: 250 MB)`;
}

/** A port, a folder and a process of its own; `hear` gets what it prints. */
export async function startServer(
  more: Readonly<Record<string, string>>,
  hear?: (printed: string) => void,
): Promise<Omit<Server, 'wechat'>> {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'sandan-journey-'))];
  chmodSync(folder, 0o755); // an embedded PostgreSQL runs as another user when we are root
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    NODE_ENV: 'production',
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    NODE_OPTIONS: '--max-old-space-size=384 --max-semi-space-size=8',
    ...more,
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', hear ? 'pipe' : 'inherit', 'inherit'],
  });
  child.stdout?.setEncoding('utf8').on('data', (printed: string) => {
    process.stdout.write(printed);
    hear?.(printed);
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    console.log(memoryOf(child.pid));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const base = `http://127.0.0.1:${port}`;
  try {
    await untilReady(base, () => child.exitCode !== null);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, pid: child.pid ?? null, stop };
}

/** The system under test: the one at BASE_URL, otherwise its own with a fresh demo. */
export async function runningServer(): Promise<Server> {
  const given = process.env.BASE_URL;
  if (given)
    return {
      base: given.replace(/\/$/, ''),
      wechat: process.env.EMULATOR_URL ?? null,
      pid: null,
      stop: () => Promise.resolve(),
    };
  const emulator = await freePort();
  const server = await startServer({ EMULATOR_PORT: String(emulator) });
  return { ...server, wechat: `http://127.0.0.1:${emulator}` };
}
