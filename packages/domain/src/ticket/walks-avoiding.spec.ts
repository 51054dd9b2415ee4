import { COUNT, walks } from '../../test/walks.ts';

/** Somebody who keeps a ticket open as long as the rules allow: they run out of moves, never of order. */
test('walks that avoid the end hold every invariant and close', async () => {
  const { taken, longest } = await walks('avoiding');
  expect(longest).toBeLessThanOrEqual(71);
  expect(taken.get('closed.reopen')).toBeGreaterThan(COUNT / 10);
}, 300_000);
