import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

/** Runs one test file of the API by itself, with settings that the environment may override. */
export function runTest(pattern: string, settings: Readonly<Record<string, string>>): void {
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'api', '--testPathPatterns', pattern];
  const child = spawn(process.execPath, [...args, ...jest], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...settings, ...process.env },
  });
  child.once('close', (code) => (process.exitCode = code ?? 1));
}
