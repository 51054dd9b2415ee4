import { screen } from '@testing-library/react';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../src/lib/routes';
import { pageOf } from '../src/ui/page-of';
import { show, tap } from './screen';
import { phone } from './taro';

const SRC = join(import.meta.dirname, '../src');
const pages = globSync('*/*/index.config.ts', { cwd: SRC })
  .map((file) => file.replace('.config.ts', ''))
  .sort();

test('every page has its route, and the other way round', () =>
  expect(pages).toEqual(Object.keys(routes).sort()));

test.each(pages)('%s is guarded', (page) => {
  expect(readFileSync(join(SRC, `${page}.tsx`), 'utf8')).toMatch(/^export default pageOf\(\w+\);$/m);
});

test('what fails while it is drawn ends in a sentence, a second try and the way home', async () => {
  phone.reset();
  const { error } = console;
  console.error = () => undefined; // React reports it too
  let isWhole = false;
  const Guarded = pageOf(() => {
    if (!isWhole) throw new Error('undefined is not a function');
    return <p>好了</p>;
  });
  show(<Guarded />);
  expect(screen.getByText(/这一页出了点问题/)).toBeTruthy();
  await tap('回首页');
  expect(phone.visited).toEqual(['tab /pages/home/index']);
  isWhole = true;
  await tap('再试一次');
  expect(screen.getByText('好了')).toBeTruthy();
  console.error = error;
});
