import { Places } from './places.ts';

/** Work that the test ends explicitly. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done'), fail: () => reject(new Error('failed')) };
}

test('nobody takes more places than their own, and all together no more than there are', async () => {
  const places = new Places(3, 2);
  const [one, two, three] = [task(), task(), task()];
  const held = [places.hold('a', one.work), places.hold('a', two.work)];
  await expect(places.hold('a', three.work)).rejects.toMatchObject({ code: 'TOO_OFTEN' });
  held.push(places.hold('b', three.work));
  await expect(places.hold('c', three.work)).rejects.toMatchObject({
    code: 'TOO_BUSY',
    detail: { retryAfter: expect.any(Number) },
  });
  one.end();
  await held[0];
  three.end();
  expect(await places.hold('c', three.work)).toBe('done');
  two.end();
  await Promise.all(held);
});

test('what fails gives its place back', async () => {
  const places = new Places(1, 1);
  const first = task();
  const failing = places.hold('a', first.work);
  first.fail();
  await expect(failing).rejects.toThrow('failed');
  expect(await places.hold('b', () => Promise.resolve('next'))).toBe('next');
});
