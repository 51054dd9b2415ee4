/** `pnpm types`: type-checks everything, tests and configuration too. */
import { existsSync } from 'node:fs';
import { at } from './paths.ts';
import { run, tsc } from './run.ts';

/** The packages come first, because the others read their declarations. */
const CHECKS = [
  ['-b', 'apps/api'],
  ['--noEmit', '-p', 'packages/repo/tsconfig.domain.json'],
  ['--noEmit', '-p', 'apps/api/test/tsconfig.json'],
  ['--noEmit', '-p', 'packages/repo/tsconfig.json'],
  ['--noEmit', '-p', 'apps/miniapp/tsconfig.json'],
];

const present = CHECKS.filter((args) => existsSync(at(args.at(-1)!)));
for (const args of present) {
  const { ok, output } = await run(...tsc(...args));
  if (output.trim()) console.log(output.trim());
  if (!ok) process.exitCode = 1;
}
console.log(`${present.length} type checks, ${process.exitCode ? 'with errors' : 'no errors'}.`);
