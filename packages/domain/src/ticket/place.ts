import { checkForm, type Filled } from '../kernel/form-check.ts';
import type { Now } from './clocks.ts';
import { restart, startsAtBranch } from './effects.ts';
import type { Draft, Given } from './scene.ts';
import { forms } from './forms.ts';
import { settleClocks } from './move.ts';
import { isSensitive, type Id, type Party, type Ticket } from './ticket.ts';
import type { Decision } from './event.ts';
import { urgencyOf, type Kind } from './words.ts';

/** Where a new ticket belongs and who stands behind it. */
export interface Placing {
  readonly id: Id;
  readonly by: Id;
  readonly units: readonly Id[];
  /** Null when placed on behalf of somebody without an account. */
  readonly reporter: Id | null;
  readonly household: Id | null;
  readonly estate: Id;
  readonly community: Id;
  readonly aboutStaff: boolean;
  readonly given: Given;
}

/** True where the form names somebody else for whom it is placed. */
export const isOnBehalf = (form: Filled): boolean => ['behalf_name', 'behalf_phone', 'behalf_household'].some((name) => name in form);

function blank(placing: Placing, form: Filled, now: Now): Draft {
  const onBehalf = isOnBehalf(form);
  return {
    id: placing.id, version: 1, seq: 1, state: 'pool', outcome: null,
    kind: form['kind'] as Kind, category: form['category'] as string,
    urgency: urgencyOf(form['in_danger'] as boolean, form['today'] as boolean), level: 'estate',
    building: form['building'] as Id, estate: placing.estate, community: placing.community, title: null,
    private: (form['private'] as boolean | undefined) ?? false, about: (form['about'] as Party[] | undefined) ?? [],
    aboutStaff: placing.aboutStaff, sensitive: false, recused: [],
    reporter: placing.reporter, formerReporters: [], reporterFrom: null, household: placing.household, proxy: onBehalf ? placing.by : null,
    caseSteward: null, pastStewards: [], assignments: [], suggestion: null, spent: {}, returnedBy: [], returnTo: null, pausedAt: null,
    touched: false, mediated: false, workers: [], verifiers: [], upheldBy: null, declinedLevel: null,
    mergedInto: null, contactShared: false,
    contacts: [], endorsements: [], ratings: [], holds: [], hearings: [], tasks: [], requests: [], reveals: [],
    nudgedAt: null, askedAt: null, flags: [], clocks: {}, overrunAt: null, placedAt: now.at, closedAt: null,
  };
}

/**
 * Places a ticket: sensitive ones, and those of a building without stewards, start with the branch.
 * @throws DomainError a form's code, with `detail.field`.
 */
export function place(body: Filled, placing: Placing, now: Now): Decision {
  const form = checkForm(forms.place, body, { now: now.at });
  const draft = blank(placing, form, now);
  draft.sensitive = isSensitive(draft);
  const actor = { id: placing.by, standings: new Set(['reporter'] as const), units: placing.units, household: placing.household };
  restart(draft, { actor, as: 'reporter', form, now, given: placing.given });
  draft.state = startsAtBranch(draft, placing.given) ? 'dispatching' : 'pool';
  const before: Ticket = { ...draft, state: 'closed' };
  const intervals = settleClocks(before, draft, 'place', now);
  return {
    ticket: draft,
    event: {
      seq: 1, at: now.at, action: 'place', mode: 'do', by: placing.by, as: draft.proxy ? 'proxy' : 'reporter',
      units: placing.units, household: placing.household, from: null, to: draft.state, form, given: placing.given,
    },
    intervals,
  };
}
