import { dueAfter, workingDays } from '../../kernel/calendar.ts';
import { DAY, dayOf } from '../../kernel/time.ts';
import { elapsed } from '../time/clocks.ts';
import { isLeft } from '../time/budgets.ts';
import { currentDue } from '../time/promise.ts';
import { opennessOf } from '../openness.ts';
import {
  assignmentOf,
  endorsersOf,
  exclusionOf,
  hearingOf,
  holdOf,
  isNudged,
  supervisionOf,
  type Ticket,
} from '../ticket.ts';
import { guard, type Attempt } from './attempt.ts';

const isWithin = ({ case: ticket, now }: Attempt, days: number): boolean =>
  ticket.closedAt !== null && now.at - ticket.closedAt <= days * DAY;

/** Total hold time in ms; an open hold counts until now. */
const heldFor = ({ case: ticket, now }: Attempt): number =>
  ticket.holds.reduce((sum, hold) => sum + (hold.until ?? now.at) - hold.since, 0);

/** How long after closing a ticket may be left out of its figures, and after that its exclusion be objected to. */
const EXCLUDING = workingDays(10);
const OBJECTING = 5 * DAY;
/** These endings are in no share that judges the work, so nothing needs to be left out. */
const notJudged: readonly (Ticket['outcome'] | undefined)[] = ['withdrawn', 'merged', 'declined'];

/** Closed lately, judged, and not excluded before since it closed. */
function isExcludable({ case: ticket, now }: Attempt): boolean {
  const { closedAt, outcome, exclusions } = ticket;
  if (closedAt === null || notJudged.includes(outcome ?? undefined)) return false;
  return (
    now.at <= dueAfter(closedAt, EXCLUDING, now.calendar) && exclusions.every(({ since }) => since < closedAt)
  );
}

const isAppointed = (ticket: Ticket): boolean => assignmentOf(ticket)?.appointed ?? false;

function isThreeTimes({ case: ticket, now }: Attempt): boolean {
  const { work } = ticket.clocks;
  return work !== undefined && elapsed(work, now) >= 3 * (work.limit.ms + work.extended);
}

function isSameMatter({ case: ticket, linked: master }: Attempt): boolean {
  if (!master) return true;
  const isPublished = ticket.sensitive && !master.sensitive;
  return (
    master.id !== ticket.id &&
    master.estate === ticket.estate &&
    master.open &&
    !master.merged &&
    !isPublished &&
    !master.opposed
  );
}

function bothSigned({ case: ticket }: Attempt): boolean {
  const hearing = hearingOf(ticket);
  return (
    hearing !== null &&
    hearing.sides.length >= 2 &&
    hearing.sides.every((side) => hearing.signed.includes(side))
  );
}

const channelsTried = (ticket: Ticket): number => new Set(ticket.contacts.map(({ channel }) => channel)).size;

/** Conditions of the ticket alone: each is the same for every actor. */
export const ticketGuards = {
  alone: guard('it has no endorsers', ({ case: ticket }) => endorsersOf(ticket).length === 0),
  endorsed: guard('it has endorsers', ({ case: ticket }) => endorsersOf(ticket).length > 0),
  not_hazard: guard('kind is not hazard', ({ case: ticket }) => ticket.kind !== 'hazard'),
  on_the_spot: guard('kind is help, complaint or hazard', ({ case: ticket }) =>
    ['help', 'complaint', 'hazard'].includes(ticket.kind),
  ),
  by_words: guard(
    'kind is consult or idea',
    ({ case: ticket }) => ticket.kind === 'consult' || ticket.kind === 'idea',
  ),
  is_service: guard('kind is service', ({ case: ticket }) => ticket.kind === 'service'),
  not_supervised: guard('no supervision is under way', ({ case: ticket }) => supervisionOf(ticket) === null),
  supervision_open: guard(
    'a supervision waits for its answer',
    ({ case: ticket }) => supervisionOf(ticket)?.status === 'open',
  ),
  supervision_answered: guard(
    'the answer to a supervision waits to be read',
    ({ case: ticket }) => supervisionOf(ticket)?.status === 'answered',
  ),
  agains_left: guard(
    'it was asked again fewer than 2 times',
    ({ case: ticket }) => (supervisionOf(ticket)?.again ?? 0) < 2,
  ),
  excludable: guard(
    'closed ≤ 10 working days; outcome is not withdrawn, merged or declined; not excluded before since it closed',
    isExcludable,
  ),
  objectable: guard('excluded ≤ 5 days, without an objection', ({ case: ticket, now }) => {
    const exclusion = exclusionOf(ticket);
    return exclusion?.status === 'standing' && now.at - exclusion.since <= OBJECTING;
  }),
  objected: guard(
    'an objection to its exclusion waits for the street',
    ({ case: ticket }) => exclusionOf(ticket)?.status === 'objected',
  ),
  not_pressed: guard(
    'the reporter has not said so of this result; until 15 days after closing',
    (view) => !view.case.flags.includes('pressed') && (view.case.closedAt === null || isWithin(view, 15)),
  ),
  not_service: guard('kind is not service', ({ case: ticket }) => ticket.kind !== 'service'),
  not_held: guard('no hold is open', ({ case: ticket }) => holdOf(ticket) === null),
  held: guard('a hold is open', ({ case: ticket }) => holdOf(ticket) !== null),
  hold_days_left: guard('fewer than 180 days were held in all', (view) => heldFor(view) < 180 * DAY),
  not_appointed: guard('the lead was not appointed', ({ case: ticket }) => !isAppointed(ticket)),
  overrun_spent: guard(
    'the lead was appointed, or no overrun is left',
    ({ case: ticket }) => isAppointed(ticket) || !isLeft(ticket, 'overruns'),
  ),
  may_reappoint: guard(
    'the lead was appointed, or no dispatch or no overrun is left',
    ({ case: ticket }) => isAppointed(ticket) || !isLeft(ticket, 'dispatches') || !isLeft(ticket, 'overruns'),
  ),
  may_appoint: guard(
    'no dispatch or no return is left, or a hearing has ended',
    ({ case: ticket }) =>
      !isLeft(ticket, 'dispatches') ||
      !isLeft(ticket, 'returns') ||
      ticket.hearings.some(({ status }) => status !== 'open'),
  ),
  first_return: guard('this unit has not returned it before', ({ case: ticket }) => {
    const unit = assignmentOf(ticket)?.unit;
    return !unit || !ticket.returnedBy.includes(unit);
  }),
  before_due: guard(
    'the due date is not past',
    ({ case: ticket, now }) => (currentDue(ticket, now) ?? now.at) >= now.at,
  ),
  untouched: guard(
    'no work was done on it: nothing settled, answered, started, signed, reported as progress, finished, delivered or mediated',
    ({ case: ticket }) => !ticket.touched,
  ),
  disputed_again: guard(
    'the reporter disputed it after a finished rework',
    ({ case: ticket }) => !isLeft(ticket, 'reworks'),
  ),
  below_street: guard('level is below street', ({ case: ticket }) => ticket.level !== 'street'),
  tasks_done: guard('every support task is done, refused or overdue', ({ case: ticket, now }) =>
    ticket.tasks.every(({ status, due }) => status !== 'open' || due < now.at),
  ),
  contacts_tried: guard(
    '≥ 3 contact attempts on ≥ 2 channels are on record',
    ({ case: ticket }) => ticket.contacts.length >= 3 && channelsTried(ticket) >= 2,
  ),
  both_signed: guard('both sides signed the mediation', bothSigned),
  not_mediated: guard(
    'it reached verifying by work, not by mediation',
    ({ case: ticket }) => !ticket.mediated,
  ),
  mediated_or_spent: guard(
    'it reached verifying by mediation, or no reject is left',
    ({ case: ticket }) => ticket.mediated || !isLeft(ticket, 'rejects'),
  ),
  reworks_spent: guard('no rework is left', ({ case: ticket }) => !isLeft(ticket, 'reworks')),
  reopenable: guard(
    'closed ≤ 15 days; outcome is not withdrawn, declined or merged',
    (view) => isWithin(view, 15) && !['withdrawn', 'declined', 'merged'].includes(view.case.outcome ?? ''),
  ),
  was_withdrawn: guard(
    'outcome withdrawn, ≤ 7 days',
    (view) => view.case.outcome === 'withdrawn' && isWithin(view, 7),
  ),
  was_declined: guard(
    'outcome declined, ≤ 15 days',
    (view) => view.case.outcome === 'declined' && isWithin(view, 15),
  ),
  was_merged: guard(
    'outcome merged, ≤ 30 days; its reporter has not rated the master',
    (view) => view.case.outcome === 'merged' && isWithin(view, 30) && !view.linked?.rated,
  ),
  same_matter: guard(
    'same place and matter; not private into public; the master is open and itself not merged',
    isSameMatter,
  ),
  three_times: guard('elapsed work ≥ 3 × the limit', isThreeTimes),
  returned_to_triage: guard(
    'the question was asked in triage',
    ({ case: ticket }) => ticket.returnTo === 'triage',
  ),
  hearing_set: guard(
    'time, place and seats of the hearing are set',
    ({ case: ticket }) => hearingOf(ticket)?.set ?? false,
    'NO_HEARING_SET',
  ),
  not_nudged_today: guard(
    'once a day',
    ({ case: ticket, now }) => ticket.nudgedAt === null || dayOf(ticket.nudgedAt) !== dayOf(now.at),
    'ALREADY_TODAY',
  ),
  nudge_open: guard('a nudge waits for its answer', ({ case: ticket }) => isNudged(ticket), 'NOT_OFFERED'),
  not_merged: guard(
    'it was not merged: a merged ticket is rated with its master',
    ({ case: ticket }) => ticket.mergedInto === null,
    'NOT_OFFERED',
  ),
  not_shared: guard(
    'the contact is not shared yet',
    ({ case: ticket }) => !ticket.contactShared,
    'NOT_OFFERED',
  ),
  shared: guard('the contact is shared', ({ case: ticket }) => ticket.contactShared, 'NOT_OFFERED'),
  card_asks: guard(
    'the reporter decides what neighbours see of it',
    ({ case: ticket }) => opennessOf(ticket) === 'ask',
    'NOT_OFFERED',
  ),
  card_shown: guard('neighbours see the card', ({ case: ticket }) => ticket.showsNeighbours, 'NOT_OFFERED'),
  card_hidden: guard(
    'neighbours do not see the card yet',
    ({ case: ticket }) => !ticket.showsNeighbours,
    'NOT_OFFERED',
  ),
  has_endorsers: guard(
    'it has endorsers',
    ({ case: ticket }) => endorsersOf(ticket).length > 0,
    'NOT_OFFERED',
  ),
  words_open: guard('endorsers may read the words', ({ case: ticket }) => ticket.opensWords, 'NOT_OFFERED'),
  words_closed: guard(
    'endorsers may not read the words yet',
    ({ case: ticket }) => !ticket.opensWords,
    'NOT_OFFERED',
  ),
} as const;
