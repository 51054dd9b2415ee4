/**
 * `pnpm metrics`: lines per function and per file, wide lines and import circles of each package, and the lines
 * of each small noun, without tests and generated files. It prints and never fails.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeLinesOf, functionsOf, linesOf, type Sized } from './code-sizes.ts';
import { at } from './paths.ts';
import { run } from './run.ts';

const PACKAGES = {
  domain: 'packages/domain/src',
  api: 'apps/api/src',
  miniapp: 'apps/miniapp/src',
  repo: 'packages/repo/src',
} as const;
/** What a small noun is written in: the beginnings of its paths in the domain and in the API. */
const NOUNS = {
  home: ['packages/domain/src/home/', 'apps/api/src/modules/household/home/'],
  absence: ['packages/domain/src/absence/', 'apps/api/src/modules/duty/absence'],
  office: [
    'packages/domain/src/office/',
    'apps/api/src/modules/duty/office',
    'apps/api/src/modules/office/office.',
  ],
  day: ['packages/domain/src/day/', 'apps/api/src/modules/administration/day/'],
  suspension: ['packages/domain/src/suspension/', 'apps/api/src/modules/suspension/'],
} as const;
const NOT_COUNTED = /\.(spec|e2e-spec|fixture|gen|d)\.tsx?$/;
/** Lines: the median and the 95th percentile to stay below. */
const GOALS = { functions: [8, 30], files: [60, 200] } as const;
const WIDE = 140;
const LARGEST = 10;

interface Measured {
  readonly functions: readonly Sized[];
  readonly files: readonly Sized[];
  /** Each file with its lines of code. */
  readonly code: readonly Sized[];
  readonly wide: number;
}

async function measure(folder: string): Promise<Measured> {
  const names = await readdir(at(folder), { recursive: true });
  const counted = names.filter((name) => /\.tsx?$/.test(name) && !NOT_COUNTED.test(name));
  const texts = await Promise.all(
    counted.map(async (name) => [join(folder, name), await readFile(at(folder, name), 'utf8')] as const),
  );
  return {
    functions: texts.flatMap(([path, text]) => functionsOf(path, text)),
    files: texts.map(([path, text]) => ({ name: path, lines: linesOf(text).length })),
    code: texts.map(([path, text]) => ({ name: path, lines: codeLinesOf(path, text) })),
    wide: texts.flatMap(([, text]) => linesOf(text).filter((line) => line.length > WIDE)).length,
  };
}

/** The value below which so large a share of them lies. */
function percentile(all: readonly Sized[], part: number): number {
  const sorted = all.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const sizes = (all: readonly Sized[], [median, p95]: readonly [number, number]): string =>
  [
    String(all.length).padStart(6),
    against(percentile(all, 0.5), median),
    against(percentile(all, 0.95), p95),
  ].join('  ');

const against = (lines: number, goal: number): string =>
  `${String(lines).padStart(4)} (≤ ${goal})${lines > goal ? ' ✗' : '  '}`;

function printLargest(what: string, all: readonly Sized[]): void {
  console.log(`\nThe largest ${what}`);
  for (const { name, lines } of all.toSorted((a, b) => b.lines - a.lines).slice(0, LARGEST))
    console.log(`${String(lines).padStart(6)}  ${name}`);
}

/** How much of each noun is its own, in files and without blank lines, comments and imports. */
function printNouns(files: readonly Sized[], code: readonly Sized[]): void {
  console.log('\nThe lines of each small noun: all, and those with code');
  for (const [noun, places] of Object.entries(NOUNS)) {
    const linesIn = (all: readonly Sized[]): number =>
      all
        .filter(({ name }) => places.some((place) => name.startsWith(place)))
        .reduce((sum, { lines }) => sum + lines, 0);
    console.log(
      `${noun.padEnd(8)}  ${String(linesIn(files)).padStart(4)}  ${String(linesIn(code)).padStart(4)}`,
    );
  }
}

/** Circles of imports, those of types included. */
async function circles(): Promise<string[]> {
  const { output } = await run(process.execPath, [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    ...Object.values(PACKAGES),
  ]);
  const report = JSON.parse(output) as {
    summary: { violations: { from: string; cycle?: { name: string }[] }[] };
  };
  return report.summary.violations.flatMap(({ from, cycle }) =>
    cycle ? [[from, ...cycle.map(({ name }) => name)].join(' → ')] : [],
  );
}

const all = await Promise.all(
  Object.entries(PACKAGES).map(async ([name, folder]) => [name, await measure(folder)] as const),
);
console.log(
  '            functions: median, p95             files: median, p95                  wider than 140',
);
for (const [name, { functions, files, wide }] of all)
  console.log(
    `${name.padEnd(8)}  ${sizes(functions, GOALS.functions)}  ${sizes(files, GOALS.files)}  ${wide}`,
  );
printLargest(
  'functions',
  all.flatMap(([, { functions }]) => functions),
);
printLargest(
  'files',
  all.flatMap(([, { files }]) => files),
);
printNouns(
  all.flatMap(([, { files }]) => files),
  all.flatMap(([, { code }]) => code),
);
const found = await circles();
console.log(`\nImport circles: ${found.length}`);
for (const circle of found) console.log(`  ${circle}`);
