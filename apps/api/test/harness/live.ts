/**
 * A program that ends as `pnpm start` does, when its parent process tells it what befalls it: `node live.ts
 * [stop-fails]`.
 */
import { endBy } from '../../src/lifetime.ts';

const error = (): Error => new Error('the pool is gone');
const befalls: Readonly<Record<string, () => void>> = {
  throws: () => {
    throw error();
  },
  rejects: () => void Promise.reject(error()),
  'rejects with a text': () => void Promise.reject('no error at all' as unknown as Error),
  'throws twice': () => {
    setImmediate(befalls['throws']!);
    setImmediate(befalls['throws']!);
  },
};

endBy(async () => {
  console.log('stopped');
  // What fails while it stops comes before it has stopped.
  await new Promise((done) => setImmediate(() => setImmediate(done)));
  if (process.argv[2] === 'stop-fails') throw new Error('the database does not stop');
});
process.on('message', (what: string) => setImmediate(befalls[what]!));
process.send!('ready');
