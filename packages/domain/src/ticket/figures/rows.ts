import type { FigureRow, Mark } from '../../figure/figure.ts';
import { dueAfter } from '../../kernel/calendar.ts';
import type { CallAnswer } from '../choices.ts';
import type { Call } from '../parts.ts';
import { assignmentOf, exclusionOf, type Ticket } from '../ticket.ts';
import { elapsed, type ClockRun, type Now } from '../time/clocks.ts';
import type { Outcome } from '../words.ts';
import { wordsOf, type TicketFigure } from './figures.ts';

/** The figure rows of a ticket: what it says in each figure, as it is now. */

type Marks = Readonly<Partial<Record<TicketFigure, Mark>>>;
/** What is special to a row. */
export type Row = Pick<FigureRow, 'basis' | 'at' | 'marks'> & Partial<FigureRow>;

const yesIf = (is: boolean): Mark => (is ? 'yes' : 'no');

/** Endings that are no result of the work: the ticket is out of the shares that judge it. */
const apart: ReadonlySet<Outcome | null> = new Set(['withdrawn', 'merged']);
/** Endings after the reporter was asked to rate. */
const afterRating: ReadonlySet<Outcome | null> = new Set([
  'solved',
  'partly_solved',
  'explained',
  'unsolved',
  'unrated',
]);

/** What was promised at first: a new category changes the limit, not the promise. */
const promisedMs = ({ limit, promised }: ClockRun): number => (promised ?? limit).ms;

const isWithin = (clock: ClockRun, now: Now, ms: number): boolean => elapsed(clock, now) <= ms;

function placing(ticket: Ticket): Row {
  const isPooled = ticket.clocks.response !== undefined;
  const marks: Marks = {
    placed: 'yes',
    decline_share: yesIf(ticket.outcome === 'declined'),
    pool_missed: isPooled ? yesIf(ticket.flags.includes('pool_missed')) : 'direct',
  };
  return { basis: 'placing', at: ticket.placedAt, marks };
}

/** The first clock that ran answers for the ticket: that of the pool, or none if it never entered it. */
function responded(ticket: Ticket, now: Now): Mark {
  const clock = ticket.clocks.response;
  if (!clock) return 'direct';
  const isInTime = isWithin(clock, now, promisedMs(clock));
  const isUnanswered = ticket.caseSteward === null && ticket.assignments.length === 0;
  if (apart.has(ticket.outcome) && isUnanswered && isInTime) return ticket.outcome!;
  if (apart.has(ticket.outcome) && isUnanswered) return 'no';
  return yesIf(clock.since === null && isInTime && !ticket.flags.includes('pool_missed'));
}

const response = (ticket: Ticket, now: Now): Row => ({
  basis: 'response',
  at: ticket.clocks.response?.first ?? ticket.placedAt,
  keepsAt: true,
  marks: { response_rate: responded(ticket, now) } satisfies Marks,
});

const isFinished = ({ state, outcome }: Ticket): boolean =>
  state === 'verifying' || state === 'rating' || (state === 'closed' && !apart.has(outcome));

/**
 * When the promise falls due: known while the clock runs. A paused promise that is not past is due at no
 * known date, unless the work is finished: then as if the clock ran on.
 */
function promiseDate(ticket: Ticket, clock: ClockRun, now: Now): Pick<FigureRow, 'at' | 'keepsAt'> {
  const left = { ...clock.limit, ms: promisedMs(clock) - clock.spent };
  if (clock.since !== null) return { at: dueAfter(clock.since, left, now.calendar) };
  if (isFinished(ticket) || left.ms < 0) return { at: dueAfter(now.at, left, now.calendar), keepsAt: true };
  return { at: null };
}

/** An extension lengthens the promise; another category may only shorten it. */
function worked(ticket: Ticket, clock: ClockRun, now: Now): Marks {
  const { outcome } = ticket;
  const within = (ms: number): Mark => {
    const isInTime = isWithin(clock, now, ms);
    return apart.has(outcome) && isInTime ? outcome! : yesIf(isFinished(ticket) && isInTime);
  };
  return {
    on_time_rate: within(promisedMs(clock)),
    on_time_extended: within(Math.min(promisedMs(clock), clock.limit.ms) + clock.extended),
    hold_share: yesIf(ticket.holds.length > 0),
  };
}

/** One row for each run of the work clock: a rework is a promise of its own. */
function work(ticket: Ticket, now: Now): Row[] {
  const clock = ticket.clocks.work;
  if (!clock || clock.first === null) return [];
  const date = promiseDate(ticket, clock, now);
  return [{ basis: 'work', part: clock.run, ...date, marks: worked(ticket, clock, now), ...leadOf(ticket) }];
}

/** The promise that a ticket is judged by: that of the work, or of the answer if no work began. */
function judgedBy({ clocks, placedAt }: Ticket): Pick<FigureRow, 'at' | 'keepsAt'> {
  const { work: clock, response: first } = clocks;
  if (clock && clock.run === 1 && clock.first !== null) return { at: clock.first };
  return { at: first?.first ?? placedAt, ...(clock && { keepsAt: true as const }) };
}

const isDispatched = ({ spent, assignments }: Ticket): boolean =>
  (spent.dispatches ?? 0) > 0 || assignments.some(({ appointed }) => appointed);

function firstDispatch(ticket: Ticket): Mark {
  const led = ticket.assignments.filter(({ unit }) => unit !== null);
  if (led.length > 1 || ticket.returnedBy.length > 0) return 'no';
  if (ticket.flags.includes('sign_missed')) return 'no';
  return isFinished(ticket) ? 'yes' : (ticket.outcome ?? 'open');
}

/** Why a ticket is in no share that judges the result; null where it is judged. */
const outOf = ({ outcome }: Ticket): string | null =>
  outcome === null ? 'open' : apart.has(outcome) || outcome === 'declined' ? outcome : null;

function rated(ticket: Ticket): Marks {
  const stars = ticket.ratings.findLast(({ by }) => by === ticket.reporter)?.stars ?? null;
  const called = ticket.ratings.findLast((rating) => rating.called)?.stars ?? null;
  const given = stars ?? called;
  const isAsked = afterRating.has(ticket.outcome) || ticket.ratings.length > 0;
  const isPressed = ticket.flags.includes('pressed') && given !== null && given >= 4;
  return {
    satisfied_rate: given === null ? 'unrated' : isPressed ? 'pressed' : yesIf(given >= 4),
    rated_rate: isAsked ? yesIf(given !== null) : 'not_asked',
  };
}

function judged(ticket: Ticket): Marks {
  const isPressed = ticket.outcome === 'solved' && ticket.flags.includes('pressed');
  const isSolved = yesIf(ticket.outcome === 'solved' && !isPressed);
  return {
    solved_rate: isSolved,
    solved_rate_lenient: isPressed ? 'pressed' : ticket.outcome === 'unrated' ? 'unrated' : isSolved,
    rework_rate: yesIf((ticket.spent.reworks ?? 0) > 0),
    excluded_share: yesIf(exclusionOf(ticket) !== null),
    ...rated(ticket),
  };
}

const resultFigures = [
  'solved_rate',
  'solved_rate_lenient',
  'rework_rate',
  'excluded_share',
  'satisfied_rate',
  'rated_rate',
] as const;

function outcomeOf(ticket: Ticket): Row {
  const out = outOf(ticket);
  const isVerified = ticket.verifiers.length > 0 || ticket.flags.includes('unverified');
  const marks: Marks = {
    nudged_share: apart.has(ticket.outcome) ? ticket.outcome! : yesIf(ticket.nudgedAt !== null),
    ...(out === null ? judged(ticket) : Object.fromEntries(resultFigures.map((name) => [name, out]))),
    ...(isDispatched(ticket) && {
      return_rate: yesIf(ticket.returnedBy.length > 0),
      first_dispatch_right: firstDispatch(ticket),
    }),
    ...(isVerified && { unverified: yesIf(ticket.flags.includes('unverified')) }),
  };
  return { basis: 'outcome', ...judgedBy(ticket), marks, ...leadOf(ticket) };
}

/** A solved ticket counts once for the unit that led and once for its case steward; reopened, it does not. */
function attributed(ticket: Ticket): Row[] {
  if (!ticket.clocks.rate) return [];
  const isSolved = yesIf(ticket.outcome === 'solved' && !ticket.flags.includes('pressed'));
  const date = judgedBy(ticket);
  return [
    {
      basis: 'organisation',
      ...date,
      marks: { solved_by_organisation: isSolved },
      unit: leadOf(ticket).unit,
    },
    { basis: 'member', ...date, marks: { solved_by_member: isSolved }, person: ticket.caseSteward },
  ];
}

/** What residents say on the phone after the endings that they chose. */
const saidAtClosing: Partial<Record<Outcome, CallAnswer>> = {
  solved: 'yes',
  explained: 'yes',
  partly_solved: 'partly',
  unsolved: 'no',
  disputed: 'no',
};

function answered({ status, solved, satisfied, outcome }: Call): Marks {
  if (status === 'missed') {
    const out = 'missed';
    return { called: 'no', call_solved: out, call_satisfied: out, call_agrees: out };
  }
  const rated = saidAtClosing[outcome];
  return {
    called: 'yes',
    call_solved: solved === null ? 'unsaid' : yesIf(solved === 'yes'),
    call_satisfied: satisfied === null ? 'unsaid' : yesIf(satisfied === 'yes'),
    call_agrees: rated === undefined ? 'unrated' : solved === null ? 'unsaid' : yesIf(solved === rated),
  };
}

/** Calls that were made. One that was only drawn has no row: it would tell the handlers. */
const called = (ticket: Ticket): Row[] =>
  ticket.calls.flatMap((call, index) =>
    call.status === 'reached' || call.status === 'missed'
      ? [{ basis: 'call', part: index + 1, at: call.calledAt, marks: answered(call), ...leadOf(ticket) }]
      : [],
  );

/** Who leads, or led last. */
export function leadOf(ticket: Ticket): Pick<FigureRow, 'unit' | 'person'> {
  const { unit = null, person = null } = assignmentOf(ticket) ?? ticket.assignments.at(-1) ?? {};
  return { unit, person };
}

/** Marks without those of an excluded ticket: the figures that say so leave it out, whatever it counted as. */
function withoutExcluded(ticket: Ticket, marks: FigureRow['marks']): FigureRow['marks'] {
  const exclusion = exclusionOf(ticket);
  if (!exclusion) return marks;
  const mark = `excluded_${exclusion.reason}`;
  const leavesOut = (name: string): boolean => mark in (wordsOf(name as TicketFigure).out ?? {});
  const isCounted = (old: Mark): boolean => old === 'yes' || old === 'no';
  return Object.fromEntries(
    Object.entries(marks).map(([name, old]) => [name, isCounted(old) && leavesOut(name) ? mark : old]),
  );
}

/** A row with what is the same in all rows of a ticket. */
export const filled = (ticket: Ticket, row: Row): FigureRow => ({
  part: 1,
  minutes: null,
  unit: null,
  person: null,
  ...row,
  marks: withoutExcluded(ticket, row.marks),
  kind: ticket.kind,
  category: ticket.category,
  source: ticket.source,
  sensitive: ticket.sensitive,
});

/** What a ticket says in the figures, apart from how long its steps took. */
export const ticketRows = (ticket: Ticket, now: Now): FigureRow[] =>
  [
    placing(ticket),
    response(ticket, now),
    ...work(ticket, now),
    outcomeOf(ticket),
    ...attributed(ticket),
    ...called(ticket),
  ].map((row) => filled(ticket, row));
