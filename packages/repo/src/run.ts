import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

/** The output and exit code of a finished program. */
export interface Finished {
  ok: boolean;
  output: string;
}

/** Runs a program in the repository and captures its output. Ending this process ends the program too. */
export function run(program: string, args: string[], cwd = ROOT): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    const endWithUs = () => void child.kill('SIGTERM');
    process.once('exit', endWithUs);
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', endWithUs);
      resolve({ ok: code === 0, output });
    });
  });
}

/** The arguments that run TypeScript's compiler under this Node. */
export const tsc = (...args: string[]): [program: string, args: string[]] => [
  process.execPath,
  ['node_modules/typescript/bin/tsc', ...args],
];

/** A script of one package through pnpm: the running pnpm, else the pinned one. */
export function pnpmScript(workspace: string, script: string): [program: string, args: string[]] {
  const args = ['--filter', workspace, 'run', script];
  const outer = process.env.npm_execpath ?? '';
  if (!/pnpm[^/\\]*$/.test(outer)) return ['npx', ['-y', 'pnpm@12', ...args]];
  return /\.[cm]?js$/.test(outer) ? [process.execPath, [outer, ...args]] : [outer, args];
}
