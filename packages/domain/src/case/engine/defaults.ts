import { none } from '../reading/recipients.ts';

/** The parts of a machine for a noun that has no requests, budgets, clocks or hindrances of its own. */
export const defaults = {
  collections: ['requests'],
  facts: [],
  linked: [],
  always: [],
  onEntering: () => [],
  grantersOf: () => none,
  budgets: {},
  hindrances: {},
  dueOf: () => null,
  checkFilled: () => undefined,
  updateClocks: () => [],
  isStale: () => false,
  linkedDue: () => null,
} as const;
