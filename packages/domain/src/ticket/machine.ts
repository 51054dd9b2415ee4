import type { Machine } from '../case/machine.ts';
import { DomainError } from '../kernel/errors.ts';
import { instantOf } from '../kernel/time.ts';
import { enter, updateClocks } from './engine/state.ts';
import { forms } from './forms.ts';
import { menu } from './menu.ts';
import { participantsOf } from './reading/participants.ts';
import type { Attempt } from './rules/attempt.ts';
import { audiences } from './rules/audiences.ts';
import { checkCategory } from './rules/category.ts';
import { checkAfter, checkProof } from './rules/evidence.ts';
import { guards } from './rules/guards.ts';
import { hindrances } from './rules/hindrances.ts';
import { readers } from './rules/readers.ts';
import { grantersOf } from './rules/recipients.ts';
import { residents } from './rules/residents.ts';
import { says } from './rules/said.ts';
import { always, onEntering } from './tells.ts';
import { assignmentOf, exclusionOf, supervisionOf, type Ticket } from './ticket.ts';
import { budgets } from './time/budgets.ts';
import { limitOf, promiseOf, startClock } from './time/clocks.ts';
import { nextWorkRung } from './time/ladder.ts';
import { currentDue } from './time/promise.ts';
import { followUpDue, timerOf } from './time/timer.ts';
import type { TicketTypes } from './types.ts';
import { facts, triggered, opening, rows, version } from './workflow.ts';

/** A dispatch may not promise a later date than the work limit, unless that limit has passed already. */
function checkDue({ case: ticket, now }: Attempt, due: string | undefined): void {
  if (due === undefined) return;
  const work = ticket.clocks.work ?? startClock(limitOf('work', ticket, now.limits), 1, now);
  const latest = promiseOf(work, now);
  const isPast = latest <= now.at;
  if (!isPast && instantOf(due)! > latest) throw new DomainError('DUE_TOO_LATE', { field: 'due', latest });
}

/** Stored as rows of their own, see `modules/ticket/store`. */
export const collections = [
  'assignments',
  'contacts',
  'ratings',
  'endorsements',
  'holds',
  'hearings',
  'tasks',
  'requests',
  'reveals',
  'rungs',
  'supervisions',
  'calls',
  'exclusions',
] as const satisfies readonly (keyof Ticket)[];

/** The ticket as a machine: its table, and what is special to it. */
export const machine: Machine<TicketTypes> = {
  noun: 'ticket',
  version,
  collections,
  participantsOf,
  opening,
  rows,
  facts,
  triggered,
  menu,
  guards,
  forms,
  audiences,
  always,
  onEntering,
  grantersOf: (relation, request, { case: ticket, around }) => grantersOf(relation, request, ticket, around),
  budgets,
  hindrances,
  owner: 'reporter',
  residents,
  reading: { ...readers, says },
  dueOf: currentDue,
  checkFilled: ({ action, form: name }, attempt, form, inputs) => {
    checkAfter(action, attempt.case, form, inputs);
    if (name === 'exclusion') checkProof(form);
    if (name === 'dispatch') checkDue(attempt, form.due);
    if (name === 'category') checkCategory(form.kind ?? attempt.case.kind, inputs);
  },
  enter,
  updateClocks,
  // The lead has changed, so a request of the former lead lapses.
  isStale: ({ as, seq }, draft) => as === 'lead' && (assignmentOf(draft)?.seq ?? 0) > seq,
  conflictDetail: (ticket) => ({
    state: ticket.state,
    version: ticket.version,
    caseSteward: ticket.caseSteward,
    lead: assignmentOf(ticket)?.unit ?? null,
  }),
  timerOf,
  triggeredDue: (ticket, now) => {
    const all = [
      { action: 'rung', due: nextWorkRung(ticket, now)?.due ?? Infinity },
      { action: 'lapse_supervision', due: supervisionOf(ticket)?.replyBy ?? Infinity },
      { action: 'lapse_objection', due: exclusionOf(ticket)?.ruleBy ?? Infinity },
      { action: 'follow_up', due: followUpDue(ticket) ?? Infinity },
    ];
    const first = all.reduce((one, other) => (other.due < one.due ? other : one));
    return first.due === Infinity ? null : first;
  },
};
