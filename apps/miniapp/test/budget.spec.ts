/** @jest-environment node */
import { BUDGET, domainShare } from '../e2e/budgets.ts';

test('what the app carries of the domain stays small', async () => {
  const share = await domainShare();
  expect(share).toBeGreaterThan(1024);
  expect(share).toBeLessThanOrEqual(BUDGET.domain);
});
