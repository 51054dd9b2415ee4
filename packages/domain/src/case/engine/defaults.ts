import type { ClosingCase, Moment } from '../case.ts';
import { none } from '../reading/recipients.ts';

/** Enters the state and the outcome of a row; `@same` stays in the state. A case remembers when it was closed. */
export function enter(
  draft: { -readonly [Key in keyof ClosingCase]: ClosingCase[Key] },
  { to, outcome = null }: { readonly to: string; readonly outcome?: string | null },
  { now }: { readonly now: Moment },
): void {
  if (to !== '@same') draft.state = to;
  draft.outcome = outcome;
  draft.closedAt = draft.state === 'closed' ? (draft.closedAt ?? now.at) : null;
}

/** The parts of a machine for a noun that has no requests, budgets, clocks or hindrances, and is closed once. */
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
  enter,
  conflictDetail: ({ state, version }: Pick<ClosingCase, 'state' | 'version'>) => ({ state, version }),
  updateClocks: () => [],
  isStale: () => false,
  triggeredDue: () => null,
} as const;
