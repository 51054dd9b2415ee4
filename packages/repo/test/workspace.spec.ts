import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { at, ROOT } from '../src/paths.ts';

/** Tracked files and new files, without those that git ignores. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(at(file)));

const read = (file: string) => readFileSync(at(file), 'utf8');
const BINARY = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.ico', '.woff2', '.xlsx', '.mp3']);
const texts = files.filter((file) => !BINARY.has(extname(file)));

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

test.each(files.filter((file) => file.endsWith('package.json')))(
  '%s takes every version from the catalog',
  (file) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(file)) as Manifest;
    const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const own = Object.entries(wanted).filter(
      ([, version]) => version !== 'catalog:' && version !== 'workspace:*',
    );
    expect(own).toEqual([]);
  },
);

test("no file names a package registry or a folder of somebody's machine", () => {
  const refused =
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\b(npmmirror|yarnpkg)\.com|(^|[\s"'`(=:])\/(work|root|home\/[a-z]+|Users\/[A-Za-z]+)\//;
  const found = texts.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        refused.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

const tsconfigs = files.filter(
  (file) => /(^|\/)tsconfig[^/]*\.json$/.test(file) && !file.endsWith('tsconfig.arrows.json'),
);

test.each(tsconfigs)('%s is strict', (file) => {
  const text = read(file);
  const strict = /"strict": true/.test(text) && /"noUncheckedIndexedAccess": true/.test(text);
  expect(strict || /"extends": "[^"]*tsconfig(\.base)?\.json"/.test(text)).toBe(true);
});

test('what is generated is never written by hand into git: dist, caches, data', () => {
  expect(files.filter((file) => /(^|\/)(dist|node_modules|\.cache|\.data)\//.test(file))).toEqual([]);
});
