import { none } from '../reading/recipients.ts';

/** The parts of a machine for a noun that has no requests, budgets, clocks or hindrances of its own. */
export const defaults = {
  collections: ['requests'],
  facts: [],
  triggered: [],
  always: [],
  onEntering: () => [],
  grantersOf: () => none,
  budgets: {},
  hindrances: {},
  dueOf: () => null,
  checkFilled: () => undefined,
  updateClocks: () => [],
  isStale: () => false,
  triggeredDue: () => null,
} as const;
