/** `pnpm setup-code`: builds the API if needed, and has it print a new setup code. */
import { spawn } from 'node:child_process';
import { API, build } from './builds.ts';
import { at, ROOT } from './paths.ts';

process.chdir(ROOT);
await build([API]);
const child = spawn(process.execPath, [at('apps/api/dist/database/seeds/setup-code.js')], {
  stdio: 'inherit',
  env: { DEMO: '0', ...process.env },
});
child.once('exit', (code) => process.exit(code ?? 1));
