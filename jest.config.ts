import { existsSync } from 'node:fs';
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const decorators = { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true };

/** What every project of ours shares: ES modules straight from TypeScript, the domain from its source. */
function project(displayName: string, rootDir: string, more: Project): Project {
  return {
    displayName,
    rootDir: `${import.meta.dirname}/${rootDir}`,
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
    moduleNameMapper: {
      '^@sandan/domain$': `${import.meta.dirname}/packages/domain/src/index.ts`,
      '^@sandan/domain/(.+)$': `${import.meta.dirname}/packages/domain/src/$1.ts`,
    },
    modulePathIgnorePatterns: ['/dist/'],
    ...more,
  };
}

const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: decorators,
  },
};

/** Modules are loaded once in a worker, not once in a file (ADR 48). A watcher loads changed ones anew. */
const kept = process.argv.some((word) => word.startsWith('--watch'))
  ? {}
  : {
      testEnvironment: `${import.meta.dirname}/packages/repo/src/jest/environment.ts`,
      runtime: `${import.meta.dirname}/packages/repo/src/jest/runtime.ts`,
    };

const ours = [
  project('domain', 'packages/domain', { ...kept, testMatch: ['<rootDir>/src/**/*.spec.ts'] }),
  project('api', 'apps/api', {
    ...kept,
    testMatch: ['<rootDir>/test/**/*.e2e-spec.ts', '<rootDir>/src/**/*.spec.ts'],
    globalSetup: '<rootDir>/test/harness/global-setup.ts',
    globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
  }),
  project('repo', 'packages/repo', { testMatch: ['<rootDir>/test/**/*.spec.ts'] }),
];

/** The mini-program brings its own project, for it needs another transform and a DOM. */
const miniapp = ['ts', 'js', 'mjs', 'cjs']
  .map((ending) => `${import.meta.dirname}/apps/miniapp/jest.config.${ending}`)
  .filter((file) => existsSync(file));

const config: Config = {
  projects: [...ours, ...miniapp],
  maxWorkers: 2,
  // A worker never lets go of the modules of the mini-program's and the repository's files.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  cacheDirectory: '<rootDir>/.cache/jest',
};

export default config;
