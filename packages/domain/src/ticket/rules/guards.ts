import { DAY } from '../../kernel/time.ts';
import { elapsed, promiseOf, type Now } from '../time/clocks.ts';
import { isLeft } from '../time/budgets.ts';
import type { Actor } from './relations.ts';
import { assignmentOf, endorsersOf, hearingOf, holdOf, type Ticket } from '../ticket.ts';

/** What guards may read. */
export interface View {
  readonly ticket: Ticket;
  readonly actor: Actor;
  readonly now: Now;
  /** The ticket it is to be merged into, once the form names one, or the one it was merged into. */
  readonly master?: Master | null;
}

/** What 并单 reads of the other ticket. */
export interface Master {
  readonly id: string;
  readonly estate: string;
  readonly open: boolean;
  readonly merged: boolean;
  readonly sensitive: boolean;
  /**
   * A person who would come along must not learn of it: it is about them, they are a side of it, or they are
   * recused.
   */
  readonly opposed: boolean;
  /** The reporter of the ticket merged into it has rated it. */
  readonly rated: boolean;
}

interface Guard {
  readonly words: string;
  readonly holds: (view: View) => boolean;
}

const guard = (words: string, holds: (view: View) => boolean): Guard => ({ words, holds });

const isWithin = ({ ticket, now }: View, days: number): boolean =>
  ticket.closedAt !== null && now.at - ticket.closedAt <= days * DAY;

/** Total hold time in ms; an open hold counts until now. */
const heldFor = ({ ticket, now }: View): number =>
  ticket.holds.reduce((sum, hold) => sum + (hold.until ?? now.at) - hold.since, 0);

const isAppointed = (ticket: Ticket): boolean => assignmentOf(ticket)?.appointed ?? false;

/** The current due date: the assignment's own, else the work clock's; while paused, as if it resumed now. */
export function standingPromise(ticket: Ticket, now: Now): number | null {
  const own = assignmentOf(ticket)?.due ?? null;
  const { work } = ticket.clocks;
  return own ?? (work ? promiseOf(work, now) : null);
}

function isThreeTimes({ ticket, now }: View): boolean {
  const { work } = ticket.clocks;
  return work !== undefined && elapsed(work, now) >= 3 * (work.limit.ms + work.extended);
}

function isSameMatter({ ticket, master }: View): boolean {
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

function bothSigned({ ticket }: View): boolean {
  const hearing = hearingOf(ticket);
  return (
    hearing !== null &&
    hearing.sides.length >= 2 &&
    hearing.sides.every((side) => hearing.signed.includes(side))
  );
}

const channelsTried = (ticket: Ticket): number => new Set(ticket.contacts.map(({ channel }) => channel)).size;

/** Every guard of the table: its text and its test. */
export const guards = {
  alone: guard('it has no endorsers', ({ ticket }) => endorsersOf(ticket).length === 0),
  endorsed: guard('it has endorsers', ({ ticket }) => endorsersOf(ticket).length > 0),
  not_hazard: guard('kind is not hazard', ({ ticket }) => ticket.kind !== 'hazard'),
  on_the_spot: guard('kind is help, complaint or hazard', ({ ticket }) =>
    ['help', 'complaint', 'hazard'].includes(ticket.kind),
  ),
  by_words: guard(
    'kind is consult or idea',
    ({ ticket }) => ticket.kind === 'consult' || ticket.kind === 'idea',
  ),
  is_service: guard('kind is service', ({ ticket }) => ticket.kind === 'service'),
  not_service: guard('kind is not service', ({ ticket }) => ticket.kind !== 'service'),
  not_held: guard('no hold is open', ({ ticket }) => holdOf(ticket) === null),
  held: guard('a hold is open', ({ ticket }) => holdOf(ticket) !== null),
  hold_days_left: guard('fewer than 180 days were held in all', (view) => heldFor(view) < 180 * DAY),
  not_appointed: guard('the lead was not appointed', ({ ticket }) => !isAppointed(ticket)),
  overrun_spent: guard(
    'the lead was appointed, or no overrun is left',
    ({ ticket }) => isAppointed(ticket) || !isLeft(ticket, 'overruns'),
  ),
  may_reappoint: guard(
    'the lead was appointed, or no dispatch or no overrun is left',
    ({ ticket }) => isAppointed(ticket) || !isLeft(ticket, 'dispatches') || !isLeft(ticket, 'overruns'),
  ),
  may_appoint: guard(
    'no dispatch or no return is left, or a hearing has ended',
    ({ ticket }) =>
      !isLeft(ticket, 'dispatches') ||
      !isLeft(ticket, 'returns') ||
      ticket.hearings.some(({ status }) => status !== 'open'),
  ),
  first_return: guard('this unit has not returned it before', ({ ticket }) => {
    const unit = assignmentOf(ticket)?.unit;
    return !unit || !ticket.returnedBy.includes(unit);
  }),
  before_due: guard(
    'the due date is not past',
    ({ ticket, now }) => (standingPromise(ticket, now) ?? now.at) >= now.at,
  ),
  untouched: guard(
    'no work was done on it: nothing settled, answered, started, signed, reported as progress, finished, delivered or mediated',
    ({ ticket }) => !ticket.touched,
  ),
  disputed_again: guard(
    'the reporter disputed it after a finished rework',
    ({ ticket }) => !isLeft(ticket, 'reworks'),
  ),
  below_street: guard('level is below street', ({ ticket }) => ticket.level !== 'street'),
  tasks_done: guard('every support task is done, refused or overdue', ({ ticket, now }) =>
    ticket.tasks.every(({ status, due }) => status !== 'open' || due < now.at),
  ),
  contacts_tried: guard(
    '≥ 3 contact attempts on ≥ 2 channels are on record',
    ({ ticket }) => ticket.contacts.length >= 3 && channelsTried(ticket) >= 2,
  ),
  both_signed: guard('both sides signed the mediation', bothSigned),
  not_mediated: guard('it reached verifying by work, not by mediation', ({ ticket }) => !ticket.mediated),
  mediated_or_spent: guard(
    'it reached verifying by mediation, or no reject is left',
    ({ ticket }) => ticket.mediated || !isLeft(ticket, 'rejects'),
  ),
  reworks_spent: guard('no rework is left', ({ ticket }) => !isLeft(ticket, 'reworks')),
  reopenable: guard(
    'closed ≤ 15 days; outcome is not withdrawn, declined or merged',
    (view) => isWithin(view, 15) && !['withdrawn', 'declined', 'merged'].includes(view.ticket.outcome ?? ''),
  ),
  was_withdrawn: guard(
    'outcome withdrawn, ≤ 7 days',
    (view) => view.ticket.outcome === 'withdrawn' && isWithin(view, 7),
  ),
  was_declined: guard(
    'outcome declined, ≤ 15 days',
    (view) => view.ticket.outcome === 'declined' && isWithin(view, 15),
  ),
  was_merged: guard(
    'outcome merged, ≤ 30 days; its reporter has not rated the master',
    (view) => view.ticket.outcome === 'merged' && isWithin(view, 30) && !view.master?.rated,
  ),
  same_matter: guard(
    'same place and matter; not private into public; the master is open and itself not merged',
    isSameMatter,
  ),
  three_times: guard('elapsed work ≥ 3 × the limit', isThreeTimes),
  returned_to_triage: guard('the question was asked in triage', ({ ticket }) => ticket.returnTo === 'triage'),
} as const satisfies Record<string, Guard>;
export type GuardName = keyof typeof guards;
