import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const HOLD = join(import.meta.dirname, 'hold.fixture.ts');

/**
 * Runs the fixture under a shell with the named program as title; kills the shell once the fixture watches
 * it.
 */
async function linesUnder(program: string): Promise<string[]> {
  const shell = spawn('/bin/sh', ['-c', '"$0" "$1"; true', process.execPath, HOLD], {
    argv0: program,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface(shell.stdout)) {
    lines.push(line);
    if (line === 'watching') shell.kill('SIGKILL');
  }
  return lines;
}

test('the end of npx or pnpm is noticed', async () => {
  expect(await linesUnder('npx')).toEqual(['watching', 'gone']);
});
