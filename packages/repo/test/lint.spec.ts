import { at } from '../src/paths.ts';
import { runTool, withTree } from './planted.ts';

interface Result {
  filePath: string;
  messages: { ruleId: string | null }[];
}

const MINIAPP = 'apps/miniapp/src';
const TARO = "import Taro from '@tarojs/taro';\nexport const platform = Taro;\n";
const COMPONENT = "import { Button } from '@nutui/nutui-react-taro';\nexport const Ours = Button;\n";

/** Lints generated files with the repository's rules; returns the rules that each file breaks. */
function broken(files: Record<string, string>): Promise<Record<string, string[]>> {
  return withTree(files, async (folder) => {
    const printed = await runTool(
      'eslint/bin/eslint.js',
      ['--config', at('eslint.config.js'), '--format', 'json', '.'],
      folder,
    );
    const results = JSON.parse(printed) as Result[];
    const pathOf = (file: string) => Object.keys(files).find((path) => file.endsWith(path)) ?? file;
    return Object.fromEntries(
      results.map(({ filePath, messages }) => [
        pathOf(filePath),
        messages.map(({ ruleId }) => ruleId ?? 'broken'),
      ]),
    );
  });
}

test('the platform and the component library each have one door', async () => {
  const found = await broken({
    [`${MINIAPP}/pages/home/index.tsx`]: TARO,
    [`${MINIAPP}/features/ticket/Card.tsx`]: COMPONENT,
    [`${MINIAPP}/ui/Wrong.tsx`]: TARO,
    [`${MINIAPP}/lib/wrong.ts`]: COMPONENT,
    [`${MINIAPP}/lib/platform.ts`]: TARO,
    [`${MINIAPP}/api/transport.ts`]: TARO,
    [`${MINIAPP}/ui/Button.tsx`]: COMPONENT,
  });
  expect(found).toEqual({
    [`${MINIAPP}/pages/home/index.tsx`]: ['no-restricted-imports'],
    [`${MINIAPP}/features/ticket/Card.tsx`]: ['no-restricted-imports'],
    [`${MINIAPP}/ui/Wrong.tsx`]: ['no-restricted-imports'],
    [`${MINIAPP}/lib/wrong.ts`]: ['no-restricted-imports'],
    [`${MINIAPP}/lib/platform.ts`]: [],
    [`${MINIAPP}/api/transport.ts`]: [],
    [`${MINIAPP}/ui/Button.tsx`]: [],
  });
});

test('any is refused', async () => {
  const found = await broken({ 'packages/domain/src/loose.ts': 'export const loose: any = 1;\n' });
  expect(found['packages/domain/src/loose.ts']).toEqual(['@typescript-eslint/no-explicit-any']);
});

test('in the mini-program reading has one door, and nothing is younger than the phones', async () => {
  const query = "import { useQuery } from '@tanstack/react-query';\nexport const read = useQuery;\n";
  const found = await broken({
    [`${MINIAPP}/features/ticket/read.ts`]: query,
    [`${MINIAPP}/api/query.ts`]: query,
    [`${MINIAPP}/features/ticket/young.ts`]:
      'export const last = (all: number[]): unknown => [all.at(-1), Object.hasOwn(all, 0), new Intl.NumberFormat()];\n',
    [`${MINIAPP}/features/ticket/old.ts`]:
      'export const last = (all: number[]): unknown => [all[all.length - 1], all.flat()];\n',
  });
  expect(found).toEqual({
    [`${MINIAPP}/features/ticket/read.ts`]: ['no-restricted-imports'],
    [`${MINIAPP}/api/query.ts`]: [],
    [`${MINIAPP}/features/ticket/young.ts`]: [
      'no-restricted-syntax',
      'no-restricted-syntax',
      'no-restricted-syntax',
    ],
    [`${MINIAPP}/features/ticket/old.ts`]: [],
  });
});

test('a Chinese sentence has full-width punctuation, also beside what is put into it', async () => {
  const found = await broken({
    [`${MINIAPP}/lib/half.ts`]:
      'export const said = (who: string, why: string) => `请${who},因为${why}`;\nexport const told = (count: number) => `下一步(${count} 张)`;\n',
    [`${MINIAPP}/lib/full.ts`]:
      'export const said = (who: string, why: string) => `请${who}，因为${why}`;\n' +
      'export const told = (port: string) => `在 http://${port}/ (ready)`;\n',
  });
  expect(found).toEqual({
    [`${MINIAPP}/lib/half.ts`]: ['no-restricted-syntax', 'no-restricted-syntax'],
    [`${MINIAPP}/lib/full.ts`]: [],
  });
});
