import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const LIVE = join(import.meta.dirname, 'harness', 'live.ts');

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly lines: readonly string[];
}

/** How a process that is ready ends, and what it says, after something befell it. */
async function endOf(befall: (child: ChildProcess) => unknown, ...args: string[]): Promise<End> {
  const child = fork(LIVE, args, { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const said = Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  await once(child, 'message');
  befall(child);
  const [out, errors, [code]] = await said;
  return { code: code as number | null, out, lines: errors.trim().split('\n').filter(Boolean) };
}
const told = (what: string) => (child: ChildProcess) => child.send(what);

it.each(['throws', 'rejects', 'throws twice'])(
  'a process that %s unexpectedly says so in one line, stops what it runs, and fails',
  async (what) => {
    const { code, out, lines } = await endOf(told(what));
    expect([code, out]).toEqual([1, 'stopped\n']);
    expect(lines).toEqual([
      expect.stringMatching(/^Unforeseen, leaving: Error: the pool is gone \| at .*live\.ts/),
    ]);
  },
);

it('also when what is thrown is no error', async () => {
  expect(await endOf(told('rejects with a text'))).toEqual({
    code: 1,
    out: 'stopped\n',
    lines: ['Unforeseen, leaving: no error at all'],
  });
});

it('a stop that fails says why, and the process still ends', async () => {
  const { code, lines } = await endOf(told('throws'), 'stop-fails');
  expect(code).toBe(1);
  expect(lines[1]).toBe('Error: the database does not stop');
});

it.each([
  ['on a signal', (child: ChildProcess) => child.kill('SIGTERM')],
  ['on two signals', (child: ChildProcess) => [child.kill('SIGTERM'), child.kill('SIGINT')]],
  ['when its parent process ends', (child: ChildProcess) => child.disconnect()],
])('%s a process stops what it runs, and has not failed', async (_, befall) => {
  expect(await endOf(befall)).toEqual({ code: 0, out: 'stopped\n', lines: [] });
});
