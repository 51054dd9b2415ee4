import { existsSync } from 'node:fs';
import { compressTexts } from './compress.ts';
import { fingerprint, isUnchanged, remember } from './fingerprint.ts';
import { at } from './paths.ts';
import { pruneCompiled } from './prune.ts';
import { pnpmScript, run, tsc } from './run.ts';

/** One build: its inputs, its output file or folder, and its command. */
export interface Build {
  name: string;
  says: string;
  /** The folder of its package; where it is missing, nothing is built. */
  workspace: string;
  /** Its own inputs, besides the shared ones. */
  inputs: string[];
  /** Environment variables that end up in the build. */
  settings?: string[];
  output: string;
  command: () => [program: string, args: string[]];
  tidy?: () => Promise<void>;
}

const SHARED = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  ...within('packages/domain', ['package.json', 'tsconfig.json', 'src']),
];

/** The API and the domain it depends on. */
export const API: Build = {
  name: 'api',
  says: 'the API',
  workspace: 'apps/api',
  inputs: within('apps/api', ['package.json', 'tsconfig.json', 'src']),
  output: 'apps/api/dist/main.js',
  command: () => tsc('-b', 'apps/api'),
  tidy: async () => void (await Promise.all(['packages/domain', 'apps/api'].map(pruneCompiled))),
};

const miniapp = (name: 'h5' | 'weapp', says: string): Build => ({
  name,
  says,
  workspace: 'apps/miniapp',
  inputs: within('apps/miniapp', [
    'package.json',
    'tsconfig.json',
    'babel.config.js',
    'project.config.json',
    'config',
    'src',
  ]),
  output: `apps/miniapp/dist/${name}`,
  settings: ['SANDAN_API'],
  command: () => pnpmScript('@sandan/miniapp', `build:${name}`),
});

const web = miniapp('h5', 'the web app');

/** The mini-program as a web app, served by the API, also compressed. */
export const H5: Build = {
  ...web,
  inputs: [...web.inputs, 'packages/repo/src/compress.ts'],
  tidy: () => compressTexts(at(web.output)),
};

/** The mini-program as WeChat loads it. */
export const WEAPP = miniapp('weapp', 'the WeChat mini-program');

/**
 * Builds what changed since its last build and reports it.
 * @throws Error with the compiler's output when one fails.
 */
export async function build(builds: Build[], say: (line: string) => void = console.log): Promise<void> {
  await Promise.all(
    builds
      .filter(({ workspace }) => existsSync(at(workspace, 'package.json')))
      .map((one) => buildOne(one, say)),
  );
}

/** As `build`, for scripts: prints a failure without our stack trace and exits. */
export async function buildOrEnd(builds: Build[]): Promise<void> {
  try {
    await build(builds);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function buildOne(
  { name, says, inputs, settings, output, command, tidy }: Build,
  say: (line: string) => void,
): Promise<void> {
  const print = await fingerprint([...SHARED, ...inputs], settings);
  if (existsSync(at(output)) && (await isUnchanged(name, print))) return;
  const began = performance.now();
  say(`Building ${says} …`);
  const { ok, output: printed } = await run(...command());
  if (!ok) throw new Error(`Building ${says} failed:\n${printed}`);
  await tidy?.();
  await remember(name, print);
  say(`Built ${says} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function within(folder: string, names: string[]): string[] {
  return names.map((name) => `${folder}/${name}`);
}
