const root = import.meta.dirname;

/** The mini-program's tests: real components and queries over stand-ins for Taro and for the network. */
export default {
  displayName: 'miniapp',
  rootDir: root,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/**/*.spec.ts?(x)'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  globals: { API_BASE: '' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: {
    '/browser-pictures$': '<rootDir>/test/browser-pictures.ts',
    '\\.scss$': '<rootDir>/test/styles.ts',
    '^@tarojs/components$': '<rootDir>/test/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@sandan/domain/(.+)$': `${root}/../../packages/domain/src/$1.ts`,
  },
  modulePathIgnorePatterns: ['/dist/'],
};
