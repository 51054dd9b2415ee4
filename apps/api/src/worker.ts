/** One of several API processes behind one port, started by `workers.ts` in the primary process. */
import { configFrom } from './common/config.ts';
import { Line } from './common/line.ts';
import { Siblings } from './common/siblings.ts';
import { endBy } from './lifetime.ts';
import { startProcess, type Running } from './process.ts';
import type { Start } from './workers.ts';

/** How long (ms) the primary process may take to prepare a start, and to ask the other workers. */
const [TO_START, TO_ASK] = [30_000, 10_000];

let running: Running | undefined;

const leave = endBy(async () => running?.stop());
const primary = {
  send: (message: object, done: (error: Error | null) => void) =>
    void process.send?.(message, undefined, undefined, done),
  listen: (take: (message: unknown) => void) => void process.on('message', take),
};
const line: Line = new Line(primary, (topic): unknown =>
  topic === 'stop' ? leave(0) : siblings.reply(topic),
);
const siblings: Siblings = new Siblings(
  async (topic) => ((await line.ask('others', topic, TO_ASK)) ?? []) as readonly unknown[],
);

try {
  const config = configFrom(process.env);
  const start = (await line.ask('start', undefined, TO_START)) as Start | undefined;
  if (!start) throw new Error('The primary process could not prepare the start.');
  running = await startProcess(config, start, siblings);
  await line.ask('ready', running.address);
} catch (error) {
  await line.ask('failed', error instanceof Error ? error.message : String(error));
  leave(1);
}
