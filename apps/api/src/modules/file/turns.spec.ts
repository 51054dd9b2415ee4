import { Turns } from './turns.ts';

/** Work that ends when told to. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done'), fail: () => reject(new Error('failed')) };
}

test('no more at once than allowed, the others in their order, and a full queue refuses', async () => {
  const turns = new Turns(2, 2);
  const began: number[] = [];
  const tasks = [0, 1, 2, 3].map(() => task());
  const all = tasks.map(({ work }, n) => turns.take(() => (began.push(n), work())));
  await expect(turns.take(() => Promise.resolve())).rejects.toMatchObject({ code: 'TOO_BUSY' });
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
  const turns = new Turns(1, 1);
  const first = task();
  const failing = turns.take(first.work);
  const next = turns.take(() => Promise.resolve('next'));
  first.fail();
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toBe('next');
});
