import { existsSync } from 'node:fs';
import { fingerprint, isUnchanged, remember } from './fingerprint.ts';
import { at } from './paths.ts';
import { pruneCompiled } from './prune.ts';
import { pnpmScript, run, tsc } from './run.ts';

/** One thing that is built: from which inputs, to which file or folder, by which command. */
export interface Build {
  name: string;
  says: string;
  /** Folder of its package; where there is none, there is nothing to build. */
  workspace: string;
  /** What it reads, besides what all share. */
  inputs: string[];
  /** Variables of the environment that end in what is built. */
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

/** The API with the domain it stands on. */
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

/** The mini-program as a web app, served by the API. */
export const H5 = miniapp('h5', 'the web app');

/** The mini-program as WeChat gets it. */
export const WEAPP = miniapp('weapp', 'the WeChat mini-program');

/**
 * Builds what changed since its last build; says what it does.
 * @throws Error with the compiler's output when one fails.
 */
export async function build(builds: Build[], say: (line: string) => void = console.log): Promise<void> {
  await Promise.all(
    builds
      .filter(({ workspace }) => existsSync(at(workspace, 'package.json')))
      .map((one) => buildOne(one, say)),
  );
}

/** As `build`, for programs: a failure is printed without a trace of ours and ends the program. */
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
