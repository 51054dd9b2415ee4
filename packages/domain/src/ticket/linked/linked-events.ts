import { DAY, type Instant } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import type { Decision } from '../engine/event.ts';
import { rememberSteward, settleClocks } from '../engine/move.ts';
import { lapseRequests } from '../engine/requests.ts';
import { mustNotLearn, system, type Relation } from '../rules/relations.ts';
import { runEffects, type Draft, type ExternalFacts, type Joining } from '../engine/effect-context.ts';
import { mediationOf, type Id, type Ticket } from '../ticket.ts';
import { linkedRowOf, type LinkedAction } from '../workflow.ts';

/** Both sides get a follow-up this long after a mediation (workflow.md, mission.md 矛盾调处). */
const FOLLOW_UP = 30 * DAY;

/** When the follow-up of the last mediation is due; null without one, or if it was sent. */
export function followUpDue(ticket: Ticket): Instant | null {
  const mediation = mediationOf(ticket);
  return mediation && mediation.followedUp === null ? mediation.until! + FOLLOW_UP : null;
}

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
  runEffects(linkedRowOf(action), draft, { actor, as, formName: undefined, form: {}, now, given });
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
