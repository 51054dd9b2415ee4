import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { clientOf, type Answer } from '../walks/door.ts';
import type { Way } from './plain-contender.ts';

const PROGRAM = fileURLToPath(new URL('reference.ts', import.meta.url));

export interface Reference {
  readonly way: Way;
  readonly pid: number;
  stop(): Promise<void>;
}

async function expect(status: number, answer: Promise<Answer>): Promise<void> {
  const given = await answer;
  if (given.status !== status) throw new Error(`The reference server answered ${JSON.stringify(given)}.`);
}

/** Starts the reference server on the database of `plantPlain`. */
export async function startReference(databaseUrl: string, pool: number, lanes: number): Promise<Reference> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATABASE_POOL: String(pool) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const ask = clientOf(line.replace('ready at ', ''), '', lanes);
  return {
    pid: child.pid!,
    way: {
      place: (ticket) => expect(201, ask(null, 'POST', '/tickets', ticket)),
      move: (action, id, by) => expect(200, ask(null, 'POST', `/tickets/${id}/transitions`, { action, by })),
      list: () => expect(200, ask(null, 'GET', '/tickets')),
      deep: ({ at, id }) => expect(200, ask(null, 'GET', `/tickets?at=${encodeURIComponent(at)}&id=${id}`)),
      read: async (id) => {
        await expect(200, ask(null, 'GET', `/tickets/${id}`));
        await expect(200, ask(null, 'GET', `/tickets/${id}/events`));
      },
    },
    async stop() {
      ask.close();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      process.off('exit', endWithUs);
    },
  };
}
