import { fingerprint, isUnchanged } from '../src/fingerprint.ts';

test('the same files give the same print, others another', async () => {
  const print = await fingerprint(['packages/repo/src']);
  expect(await fingerprint(['packages/repo/src'])).toBe(print);
  expect(await fingerprint(['packages/repo/src', 'package.json'])).not.toBe(print);
  expect(await fingerprint(['packages/repo/src', 'no-such-folder'])).toBe(print);
});

test('what was never built has changed', async () => {
  expect(await isUnchanged('no-such-build', 'print')).toBe(false);
});

test('another setting is another print', async () => {
  const print = () => fingerprint(['package.json'], ['SANDAN_PRINT_TEST']);
  const before = await print();
  process.env['SANDAN_PRINT_TEST'] = 'https://example.org';
  expect(await print()).not.toBe(before);
  delete process.env['SANDAN_PRINT_TEST'];
  expect(await print()).toBe(before);
});
