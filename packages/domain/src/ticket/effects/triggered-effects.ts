import type { Effect } from '../engine/effect-context.ts';
import { assignmentOf, isPending, mediationOf, type Id } from '../ticket.ts';
import { succeed } from './reporter-effects.ts';

/** What triggered events change: events that another ticket, time, or a person who leaves has caused. */

/**
 * Takes in the people of a merged ticket as endorsers. Endorsing recuses, so an endorsing case steward loses
 * the case, and the authority stands in.
 */
export const absorb: Effect = (draft, { inputs }) => {
  const joining = (inputs.joining ?? []).map((one, at) => ({
    ...one,
    seq: draft.seq,
    id: `${draft.seq}-${at + 1}`,
  }));
  draft.endorsements = [...draft.endorsements, ...joining];
  if (joining.some(({ person }) => person === draft.caseSteward)) draft.caseSteward = null;
};

/**
 * People who came by the ticket that is split off leave with it. A reporter who also came by another ticket
 * stays by that one; one who leaves is followed by the first endorser.
 */
export const release: Effect = (draft, { inputs }) => {
  const leaves = (from: Id | null): boolean => from !== null && (inputs.leaving ?? []).includes(from);
  draft.endorsements = draft.endorsements.filter(({ from }) => !leaves(from));
  if (leaves(draft.reporterFrom))
    succeed(
      draft,
      draft.endorsements.find(({ person }) => person === draft.reporter) ?? draft.endorsements[0],
    );
};

export const askSides: Effect = (draft, { now }) => {
  const asked = mediationOf(draft)!;
  draft.hearings = draft.hearings.map((hearing) =>
    hearing === asked ? { ...hearing, followedUp: now.at } : hearing,
  );
};

/**
 * A leaving steward gives up all roles: the authority follows the case and convenes, the unit keeps the lead
 * without a named person, and their requests lapse.
 */
export const stewardLeft: Effect = (draft, { inputs }) => {
  const isGone = (person: Id | null): boolean => person !== null && (inputs.leaving ?? []).includes(person);
  if (isGone(draft.caseSteward)) draft.caseSteward = null;
  if (isGone(assignmentOf(draft)?.person ?? null)) draft.contactShared = false;
  draft.assignments = draft.assignments.map((one) =>
    one.status !== 'ended' && one.unit !== null && isGone(one.person) ? { ...one, person: null } : one,
  );
  draft.hearings = draft.hearings.map((one) =>
    one.status === 'open' && isGone(one.host) ? { ...one, host: null } : one,
  );
  draft.requests = draft.requests.map((one) =>
    isPending(one) && isGone(one.asker) ? { ...one, status: 'lapsed' } : one,
  );
};

/**
 * A resident has their identity erased: the first endorser becomes the reporter. Without endorsers intake
 * goes on as proxy, and the home is removed.
 */
export const carryOn: Effect = (draft, { inputs }) => {
  const isGone = (person: Id | null): boolean => person !== null && (inputs.leaving ?? []).includes(person);
  draft.endorsements = draft.endorsements.filter(({ person }) => !isGone(person));
  draft.requests = draft.requests.map((one) =>
    isPending(one) && isGone(one.asker) ? { ...one, status: 'lapsed' } : one,
  );
  if (!isGone(draft.reporter)) return;
  const { otherHouseholds } = draft;
  succeed(draft);
  draft.otherHouseholds = otherHouseholds;
  if (draft.reporter === null) draft.proxy = inputs.proxy ?? draft.proxy;
};

/**
 * The holder of a claim code becomes the reporter. Their earlier endorsement is dropped, and their home is
 * recused like the one the ticket was placed for.
 */
export const claim: Effect = (draft, { actor }) => {
  draft.endorsements = draft.endorsements.filter(({ person, from }) => person !== actor.id || from !== null);
  draft.reporter = actor.id;
  if (draft.household === null) draft.household = actor.household;
  else if (actor.household !== null && actor.household !== draft.household)
    draft.otherHouseholds = [...draft.otherHouseholds, actor.household];
  if (draft.caseSteward === actor.id) draft.caseSteward = null;
};
