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

/** Both sides get a follow-up this long after a mediation (workflow.md, mission.md 矛盾调处). */
const FOLLOW_UP = 30 * DAY;

/** When the follow-up of the last mediation is due; null without one, or if it was sent. */
export function followUpDue(ticket: Ticket): Instant | null {
  const mediation = mediationOf(ticket);
  return mediation && mediation.followedUp === null ? mediation.until! + FOLLOW_UP : null;
}

/**
 * Takes in the people of a merged ticket as endorsers. Endorsing recuses, so an endorsing case steward loses
 * the case, and the authority stands in.
 */
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
 * People who came by the ticket that is split off leave with it. A reporter who also came by another ticket
 * stays by that one.
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
 * A leaving steward gives up all roles: the authority follows the case and convenes, the unit keeps the lead
 * without a named person, and their requests lapse.
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
 * A resident has their identity erased: the first endorser becomes the reporter. Without endorsers intake
 * goes on as proxy, and the home is removed.
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
 * The holder of a claim code becomes the reporter. Their earlier endorsement is dropped, and their home is
 * recused like the one the ticket was placed for.
 */
const claim: Effect = (draft, { actor }) => {
  draft.endorsements = draft.endorsements.filter(({ person, from }) => person !== actor.id || from !== null);
  draft.reporter = actor.id;
  if (draft.household === null) draft.household = actor.household;
  else if (actor.household !== null && actor.household !== draft.household)
    draft.otherHouseholds = [...draft.otherHouseholds, actor.household];
  if (draft.caseSteward === actor.id) draft.caseSteward = null;
};

/**
 * Linked events are never offered. The system records them, except for a claim, which its new reporter
 * records.
 */
const linkedEvents: Readonly<Record<LinkedAction, Effect>> = {
  absorb,
  release,
  follow_up: askSides,
  step_down: stewardLeft,
  carry_on: carryOn,
  claim,
};

export const isLinkedEvent = (action: string): action is LinkedAction => Object.hasOwn(linkedEvents, action);

/** The part of a ticket that says who reports and endorses it, and by which tickets they came. */
type Followed = Pick<Ticket, 'id' | 'reporter' | 'reporterFrom' | 'household' | 'placedAt' | 'endorsements'>;

/**
 * The people who come along when a ticket is merged into another: its reporter, its endorsers, and those who
 * came by earlier merges.
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

/** Whether a person who would come along must not learn of the master. `unitsOf`: the units of a person. */
export const bringsOpposed = (
  ticket: Followed,
  master: Ticket,
  unitsOf: (person: Id) => readonly Id[],
): boolean =>
  joiningOf(ticket).some(({ person }) => mustNotLearn(master, { id: person, units: unitsOf(person) }));

/** The tickets whose people leave the master together with this one. */
export const leavingWith = ({ id, reporterFrom, endorsements }: Followed): Id[] => [
  ...new Set([
    id,
    ...[reporterFrom, ...endorsements.map(({ from }) => from)].filter((from) => from !== null),
  ]),
];

/** Decides a linked event: it cannot be refused. */
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
