import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { Account } from './account.ts';

/** macOS has no C.UTF-8; any UTF-8 character type suits trigrams of Chinese words. */
export const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/**
 * Runs a PostgreSQL program to its end, as the given user, in the root folder (that user may not enter the
 * caller's folder).
 * @throws Error with the program's output when it fails.
 */
export function runTool(program: string, args: string[], account: Account | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: parse(program).root,
      env: { ...process.env, LC_ALL: LOCALE, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const keep = (chunk: Buffer) => (printed += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} failed (${code}): ${printed.trim()}`)),
    );
  });
}
