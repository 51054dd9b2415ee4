import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../src/paths.ts';

const SHARED = `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.KEPT_LOADS, 'loaded');
export const born = new Date(0);
`;

/** Finds all as at the start, then changes what a file can change. */
const FILE = `
import { born } from './shared.mjs';

const here = [];

test('nothing is left of another file', () => {
  expect(here).toEqual([]);
  expect(fetch.name).toBe('fetch');
  expect(process.env.KEPT_GIVEN).toBe('given');
  expect(process.env.KEPT_ADDED).toBeUndefined();
  expect(JSON.parse('1')).toBe(1);
  expect(expect('').toBeKept).toBeUndefined();
  expect(import.meta.main).toBe(true);
  here.push(1);
  globalThis.fetch = () => undefined;
  process.env.KEPT_GIVEN = process.env.KEPT_ADDED = 'changed';
  expect.extend({ toBeKept: () => ({ pass: true }) });
  import.meta.jest.spyOn(JSON, 'parse').mockReturnValue(0);
});

test('the module that it shares belongs to the same realm', () => {
  expect(born).toBeInstanceOf(Date);
});

test('a module cannot be mocked', () => {
  expect(() => import.meta.jest.unstable_mockModule('./shared.mjs', () => ({}))).toThrow('cannot be mocked');
});
`;

const config = (rootDir: string): string =>
  JSON.stringify({
    rootDir,
    transform: {},
    testMatch: ['**/*.spec.mjs'],
    moduleFileExtensions: ['mjs', 'js'],
    testEnvironment: at('packages/repo/src/jest/environment.ts'),
    runtime: at('packages/repo/src/jest/runtime.ts'),
  });

test('files in one worker share modules and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandan-kept-'));
  const loads = join(folder, 'loads.txt');
  try {
    await writeFile(join(folder, 'shared.mjs'), SHARED);
    for (const name of ['one', 'two', 'three']) await writeFile(join(folder, `${name}.spec.mjs`), FILE);
    const { stderr } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', at('node_modules/jest/bin/jest.js'), '--runInBand', '-c', config(folder)],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, KEPT_LOADS: loads, KEPT_GIVEN: 'given' } },
    );
    expect(stderr).toContain('9 passed, 9 total');
    expect(await readFile(loads, 'utf8')).toBe('loaded');
  } finally {
    await rm(folder, { recursive: true });
  }
});
