import { DAY, type Instant } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import { succeed } from '../effects/effects.ts';
import type { Decision } from '../engine/event.ts';
import { rememberSteward, settleClocks } from '../engine/move.ts';
import { lapseRequests } from '../engine/requests.ts';
import { mustNotLearn, system, type Relation } from '../rules/relations.ts';
import type { Draft, Effect, ExternalFacts, Joining } from '../engine/effect-context.ts';
import { assignmentOf, isPending, mediationOf, type Id, type Ticket } from '../ticket.ts';
import type { LinkedAction } from '../words.ts';

/** Both sides are asked how it stands this long after a mediation (workflow.md, mission.md 矛盾调处). */
const FOLLOW_UP = 30 * DAY;

/** When the sides of the last mediation are to be asked; null where there is none, or they were. */
export function followUpDue(ticket: Ticket): Instant | null {
  const mediation = mediationOf(ticket);
  return mediation && mediation.followedUp === null ? mediation.until! + FOLLOW_UP : null;
}

/** Who endorses is recused, and lets go of the case: the authority stands in. */
const absorb: Effect = (draft, { given }) => {
  const joining = (given.joining ?? []).map((one, at) => ({
    ...one,
    seq: draft.seq,
    id: `${draft.seq}-${at + 1}`,
  }));
  draft.endorsements = [...draft.endorsements, ...joining];
  if (joining.some(({ person }) => person === draft.caseSteward)) draft.caseSteward = null;
};

/**
 * Who came here by a ticket that is split off goes back with it; whoever reports by another ticket too goes
 * on by that one.
 */
const release: Effect = (draft, { given }) => {
  const leaves = (from: Id | null): boolean => from !== null && (given.leaving ?? []).includes(from);
  draft.endorsements = draft.endorsements.filter(({ from }) => !leaves(from));
  if (leaves(draft.reporterFrom))
    succeed(
      draft,
      draft.endorsements.find(({ person }) => person === draft.reporter),
    );
};

const askSides: Effect = (draft, { now }) => {
  const asked = mediationOf(draft)!;
  draft.hearings = draft.hearings.map((hearing) =>
    hearing === asked ? { ...hearing, followedUp: now.at } : hearing,
  );
};

/**
 * Whoever leaves lets go of everything: the authority follows the case and convenes, their unit leads on,
 * what they asked for lapses.
 */
const stewardLeft: Effect = (draft, { given }) => {
  const isGone = (person: Id | null): boolean => person !== null && (given.leaving ?? []).includes(person);
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
 * A resident is gone for good: the first who stands beside them steps into their place; where nobody does,
 * intake goes on as proxy, and no home is left to know them by.
 */
const carryOn: Effect = (draft, { given }) => {
  const isGone = (person: Id | null): boolean => person !== null && (given.leaving ?? []).includes(person);
  draft.endorsements = draft.endorsements.filter(({ person }) => !isGone(person));
  draft.requests = draft.requests.map((one) =>
    isPending(one) && isGone(one.asker) ? { ...one, status: 'lapsed' } : one,
  );
  if (!isGone(draft.reporter)) return;
  const { otherHouseholds } = draft;
  succeed(draft);
  draft.otherHouseholds = otherHouseholds;
  if (draft.reporter === null) draft.proxy = given.proxy ?? draft.proxy;
};

/**
 * Whoever holds the code of a ticket placed for them reports it from now on; what they gave as neighbours
 * becomes theirs, and their home keeps out as the one it was placed for.
 */
const claim: Effect = (draft, { actor }) => {
  draft.endorsements = draft.endorsements.filter(({ person, from }) => person !== actor.id || from !== null);
  draft.reporter = actor.id;
  if (draft.household === null) draft.household = actor.household;
  else if (actor.household !== null && actor.household !== draft.household)
    draft.otherHouseholds = [...draft.otherHouseholds, actor.household];
  if (draft.caseSteward === actor.id) draft.caseSteward = null;
};

/** Never offered. Recorded by the system, but for a claim: that is its new reporter's. */
const linkedEvents: Readonly<Record<LinkedAction, Effect>> = {
  absorb,
  release,
  follow_up: askSides,
  step_down: stewardLeft,
  carry_on: carryOn,
  claim,
};

export const isLinkedEvent = (action: string): action is LinkedAction => Object.hasOwn(linkedEvents, action);

/** As much of a ticket as says who stands behind it, and by which ways they came. */
type Followed = Pick<Ticket, 'id' | 'reporter' | 'reporterFrom' | 'household' | 'placedAt' | 'endorsements'>;

/**
 * The people that a ticket brings along when it goes into another: its reporter, and those who endorsed it or
 * came by others before.
 */
export function joiningOf({
  id,
  reporter,
  reporterFrom,
  household,
  placedAt,
  endorsements,
}: Followed): Joining[] {
  const own: Joining[] =
    reporter === null ? [] : [{ person: reporter, household, at: placedAt, from: reporterFrom ?? id }];
  return [
    ...own,
    ...endorsements.map(({ person, household, at, from }) => ({ person, household, at, from: from ?? id })),
  ];
}

/**
 * Whether somebody whom a ticket would bring along must not learn of the one it is to go into. `unitsOf`: the
 * units somebody belongs to.
 */
export const bringsOpposed = (
  ticket: Followed,
  master: Ticket,
  unitsOf: (person: Id) => readonly Id[],
): boolean =>
  joiningOf(ticket).some(({ person }) => mustNotLearn(master, { id: person, units: unitsOf(person) }));

/** The tickets whose people leave a root together with this one. */
export const leavingWith = ({ id, reporterFrom, endorsements }: Followed): Id[] => [
  ...new Set([
    id,
    ...[reporterFrom, ...endorsements.map(({ from }) => from)].filter((from) => from !== null),
  ]),
];

/** Decides an echo: it cannot be refused. */
export function applyLinkedEvent(
  ticket: Ticket,
  action: LinkedAction,
  given: ExternalFacts,
  now: Now,
  actor = system,
): Decision {
  const draft: Draft = { ...ticket, seq: ticket.seq + 1 };
  const as: Relation = actor === system ? 'system' : 'reporter';
  linkedEvents[action](draft, { actor, as, form: {}, now, given });
  rememberSteward(ticket, draft, now);
  const intervals = settleClocks(ticket, draft, action, now);
  lapseRequests(draft, now);
  const event = {
    seq: draft.seq,
    at: now.at,
    action,
    mode: 'do' as const,
    by: actor === system ? null : actor.id,
    as,
    units: actor.units,
    household: actor.household,
    from: ticket.state,
    to: ticket.state,
    form: {},
    given,
  };
  return { ticket: draft, event, intervals };
}
