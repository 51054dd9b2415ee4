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
