/** `pnpm test:plans`: the test of the plans of lists, with 100,000 tickets. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'api', '--testPathPatterns', 'test/plans'];
const child = spawn(process.execPath, [...args, ...jest], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { PLANS: '100000', ...process.env },
});
child.once('close', (code) => (process.exitCode = code ?? 1));
