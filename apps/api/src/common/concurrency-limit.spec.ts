import { ConcurrencyLimit } from './concurrency-limit.ts';

/** Work that the test ends explicitly. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done'), fail: () => reject(new Error('failed')) };
}

test('no more at once than allowed, the others in their order, and a full queue refuses', async () => {
  const limit = new ConcurrencyLimit(2, 2, 60_000);
  const began: number[] = [];
  const tasks = [0, 1, 2, 3].map(() => task());
  const all = tasks.map(({ work }, n) => limit.run(() => (began.push(n), work())));
  await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject({ code: 'TOO_BUSY' });
  expect(began).toEqual([0, 1]);
  tasks[1]!.end();
  await all[1];
  await Promise.resolve();
  expect(began).toEqual([0, 1, 2]);
  for (const { end } of tasks) end();
  expect(await Promise.all(all)).toHaveLength(4);
  expect(began).toEqual([0, 1, 2, 3]);
});

test('work that fails gives its turn away', async () => {
  const limit = new ConcurrencyLimit(1, 1, 60_000);
  const first = task();
  const failing = limit.run(first.work);
  const next = limit.run(() => Promise.resolve('next'));
  first.fail();
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toBe('next');
});

test('a turn that does not come in time is refused, and none is lost', async () => {
  const limit = new ConcurrencyLimit(1, 1, 0);
  const first = task();
  const running = limit.run(first.work);
  await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject({
    code: 'TOO_BUSY',
    detail: { retryAfter: expect.any(Number) },
  });
  expect([limit.waiting, limit.isFull]).toEqual([0, false]);
  first.end();
  await running;
  expect(await limit.run(() => Promise.resolve('next'))).toBe('next');
});
