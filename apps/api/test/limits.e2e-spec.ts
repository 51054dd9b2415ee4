import type { DomainError } from '@sandan/domain';
import { Limits, limitRules } from '../src/common/limits.ts';
import { Transaction } from '../src/common/transaction.ts';
import { startSibling, startTestApp, type TestApp } from './harness/app.ts';

let test: TestApp;
let sibling: Awaited<ReturnType<typeof startSibling>>;
beforeAll(async () => {
  test = await startTestApp(undefined, { limitScale: 1 });
  sibling = await startSibling(test, { limitScale: 1 });
});
afterAll(async () => {
  await sibling.app.close();
  await test.stop();
});

const rule = 'sign-in.account';
const { points, block } = limitRules[rule];
const refusal = async (work: Promise<void>): Promise<Pick<DomainError, 'code' | 'detail'> | null> =>
  work.then(
    () => null,
    ({ code, detail }: DomainError) => ({ code, detail }),
  );

it('counts over all replicas, in a crowd, to the point, and locks out that key alone', async () => {
  const [one, other] = [test.app.get(Limits), sibling.app.get(Limits)];
  const answers = await Promise.all(
    Array.from({ length: points * 2 }, (_, n) => refusal((n % 2 ? one : other).take(rule, 'crowd'))),
  );
  expect(answers.filter((answer) => answer === null)).toHaveLength(points);
  const refused = answers.find((answer) => answer !== null) as {
    code: string;
    detail: { retryAfter: number };
  };
  expect(refused.code).toBe('TOO_OFTEN');
  expect(block - refused.detail.retryAfter).toBeLessThan(10);
  expect(await refusal(other.take(rule, 'somebody else'))).toBeNull();
});

it('is locked and unlocked by hand', async () => {
  const limits = test.app.get(Limits);
  await limits.block(rule, 'guesser', 1000);
  expect(await refusal(limits.take(rule, 'guesser'))).toEqual({
    code: 'TOO_OFTEN',
    detail: { retryAfter: 1000 },
  });
  await limits.clear(rule, 'guesser');
  expect(await refusal(limits.take(rule, 'guesser'))).toBeNull();
});

it('is not lifted by moving our clock, but when the time of the machine is over', async () => {
  const limits = test.app.get(Limits);
  await limits.block(rule, 'patient');
  await test.pass(block * 2000);
  expect(await refusal(limits.take(rule, 'patient'))).not.toBeNull();
  await test.passLimits(block);
  expect(await refusal(limits.take(rule, 'patient'))).toBeNull();
});

it('keeps keys unreadable', async () => {
  await test.app.get(Limits).take(rule, '203.0.113.7');
  const rows = await test.source.query<{ key: string }[]>(`SELECT key FROM rate_limit`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).toMatch(/^[a-z.-]+:[\w-]{43}$/);
});

it('refuses to be asked inside a transaction, where a second connection could starve a crowd', async () => {
  const inside = test.app.get(Transaction).run(() => test.app.get(Limits).take(rule, 'inside'));
  await expect(inside).rejects.toThrow('inside a transaction');
});
