import { COUNT, walks } from '../../test/walks.ts';

/**
 * An actor who keeps a ticket open as long as the rules allow: the budgets run out, and the ticket closes.
 */
test('walks that avoid the end hold every invariant and close', () => {
  const { taken, longest } = walks('avoiding');
  expect(longest).toBeLessThanOrEqual(71);
  expect(taken.get('closed.reopen')).toBeGreaterThan(COUNT / 10);
}, 300_000);
