import { walks } from '../../test/walks.ts';

/** Somebody who keeps a ticket open as long as the rules allow: they run out of moves, never of order. */
test('10,000 walks that avoid the end hold every invariant and close', async () => {
  const { taken, longest } = await walks('avoiding', 10_000);
  expect(longest).toBeLessThanOrEqual(71);
  expect(taken.get('closed.reopen')).toBeGreaterThan(1000);
}, 300_000);
