import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TARO = { name: '@tarojs/taro', message: 'Only src/lib and src/api/transport talk to the platform.' };
const QUERY = {
  name: '@tanstack/react-query',
  message: 'Reading goes through src/api/query, which knows whether the page is in sight.',
};
const COMPONENTS = { group: ['@nutui/*'], message: 'Only src/ui imports the component library.' };

const LACKING = 'Phones that are still in use lack it, and so does the runtime of the weapp journey.';
/** Younger than the oldest engines under WeChat. */
const YOUNG = [
  {
    selector:
      'CallExpression[callee.property.name=/^(at|findLast|findLastIndex|replaceAll|toSorted|toReversed|toSpliced|hasOwn|groupBy|withResolvers)$/]',
    message: LACKING,
  },
  { selector: 'Identifier[name=/^(Intl|structuredClone|WeakRef)$/]', message: LACKING },
];

/** A half-width sign that follows a Chinese one; times and ratios such as `今天 18:00` have a blank or a digit before it. */
const HALF_WIDTH =
  '[\\u4e00-\\u9fff」』”）][,;?!](?! [a-z])|[\\u4e00-\\u9fff」』”）]:(?! ?[0-9])|[\\u4e00-\\u9fff]\\([\\u4e00-\\u9fff]';
const PUNCTUATION = [
  `Literal[value=/${HALF_WIDTH}/]`,
  `TemplateElement[value.raw=/${HALF_WIDTH}/]`,
  `JSXText[value=/${HALF_WIDTH}/]`,
  // Beside what is put in: `，还剩 ${days} 天`, `确认（${count} 张）`.
  'TemplateLiteral:has(TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]) > TemplateElement[value.raw=/^[,;?!](?! [a-z])|[\\u4e00-\\u9fff]\\($/]',
].map((selector) => ({
  selector,
  message: 'A Chinese sentence has full-width punctuation: ，；：？！（）.',
}));

/** What one part of the mini-program may not import. */
const refuse = (paths, patterns) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/*.gen.ts',
      '.cache/',
      '.data/',
      'coverage/',
      '**/*.{js,cjs,mjs}',
    ],
  },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,tsx,mts}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An interface and a type say different things; both have their place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // The name of a key says what it is.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Nest's modules are classes without members.
      '@typescript-eslint/no-extraneous-class': 'off',
      // `noUncheckedIndexedAccess` asks for a word where a test or a table knows better.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The compiler sees unused names already.
      '@typescript-eslint/no-unused-vars': 'off',
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-return-assign': ['error', 'except-parens'],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'max-lines': ['warn', { max: 200, skipBlankLines: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['warn', 12],
      'max-depth': ['error', 3],
      // What Nest injects is counted too, hence a warning.
      'max-params': ['warn', 6],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    // Migrations are not written anew, and a row of a table is one line.
    ignores: [
      '**/migrations/**',
      'packages/domain/src/*/workflow.ts',
      'packages/domain/src/person/inventory.ts',
    ],
    rules: { 'max-len': ['error', { code: 140, ignoreUrls: true }] },
  },
  {
    // A promise that nobody waits for is the one mistake that only types can see.
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    languageOptions: {
      parserOptions: { project: 'apps/api/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      ...refuse(
        [
          {
            name: 'class-validator',
            importNames: ['IsOptional'],
            message: 'It lets null pass unchecked: `Optional` of common/validation.',
          },
        ],
        [],
      ),
    },
  },
  {
    files: ['apps/miniapp/src/**/*.{ts,tsx}'],
    rules: refuse([TARO, QUERY], [COMPONENTS]),
  },
  {
    files: ['apps/api/src/**/*.ts', 'packages/domain/src/**/*.ts'],
    // Texts that people type, and documents in English that name Chinese words.
    ignores: ['**/*.spec.ts', '**/migrations/**', 'packages/domain/src/redaction/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PUNCTUATION] },
  },
  {
    files: ['apps/miniapp/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...YOUNG, ...PUNCTUATION] },
  },
  {
    files: [
      'apps/miniapp/src/lib/**/*.{ts,tsx}',
      'apps/miniapp/src/api/transport*.ts',
      'apps/miniapp/src/app.ts?(x)',
    ],
    rules: refuse([QUERY], [COMPONENTS]),
  },
  {
    files: ['apps/miniapp/src/api/query*.ts', 'apps/miniapp/src/app.tsx'],
    rules: refuse([TARO], [COMPONENTS]),
  },
  {
    files: ['apps/miniapp/src/ui/**/*.{ts,tsx}'],
    rules: refuse([TARO, QUERY], []),
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts', '**/test/**', '**/e2e/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  {
    // Programs for the terminal say what they do.
    files: [
      'packages/repo/**',
      'apps/api/src/{main,lifetime,workers,openapi}.ts',
      'apps/api/src/database/seeds/setup-code.ts',
      'apps/miniapp/config/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
