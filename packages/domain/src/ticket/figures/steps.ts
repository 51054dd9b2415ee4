import type { Interval } from '../../case/case.ts';
import { rewind, type Replaced } from '../../case/history/history.ts';
import { changedRows, recordedRows, type FigureRow } from '../../figure/figure.ts';
import { MINUTE, type Instant } from '../../kernel/time.ts';
import { isNudged, type Ticket } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';
import type { TicketFigure } from './figures.ts';
import { filled, leadOf, ticketRows } from './rows.ts';

/** The figure rows that an event of a ticket makes new or different. */

/** The figure in which the time of each clock is counted. Silence and the time to rate are not. */
const timed: Readonly<Record<string, TicketFigure | undefined>> = {
  response: 'time_pool',
  triage: 'time_triage',
  dispatch: 'time_dispatching',
  sign: 'time_signing',
  work: 'time_working',
  held: 'time_held',
  answer: 'time_resident',
  deliberation: 'time_hearing',
  verify: 'time_verifying',
};

/** In whose hands a ticket is while a clock runs. */
const holders: Readonly<Record<string, ((ticket: Ticket) => Partial<FigureRow>) | undefined>> = {
  triage: ({ caseSteward }) => ({ person: caseSteward }),
  sign: leadOf,
  work: leadOf,
  held: leadOf,
};

const minutesBetween = (from: Instant, to: Instant): number => Math.round((to - from) / MINUTE);

/**
 * How long a step took that an event ended, in the hands of whom it was then.
 * @param ticket as it was before the event
 * @param seq the number of the event; at most one of its intervals is of a state, another of a hold
 */
const timeRows = (ticket: Ticket, intervals: readonly Interval[], seq: number): FigureRow[] =>
  intervals.flatMap(({ clock, from, to }) => {
    const figure = timed[clock];
    if (!figure) return [];
    const basis = clock === 'held' ? 'held_time' : 'time';
    const marks = { [figure]: 'yes' };
    const holder = holders[clock]?.(ticket);
    return [
      filled(ticket, { basis, part: seq, at: to, marks, minutes: minutesBetween(from, to), ...holder }),
    ];
  });

/** How long residents who nudged waited, where an event is the answer. */
function nudgedRows(before: Ticket, after: Ticket, seq: number, { at }: Now): FigureRow[] {
  if (!isNudged(before) || after.askedAt !== null) return [];
  const minutes = minutesBetween(before.nudgedAt!, at);
  const marks = { time_nudged: 'yes' } satisfies Partial<Record<TicketFigure, string>>;
  return [filled(after, { basis: 'nudged_time', part: seq, at, marks, minutes, ...leadOf(after) })];
}

/** An event that changed a ticket, as far as the figures need it. */
export interface FigureStep {
  readonly seq: number;
  /** The clock intervals that it ended. */
  readonly intervals: readonly Interval[];
}

/**
 * The rows that an event makes new or different.
 * @param before null for the event that placed the ticket
 */
export const stepRows = (
  before: Ticket | null,
  after: Ticket,
  { seq, intervals }: FigureStep,
  now: Now,
): FigureRow[] =>
  before === null
    ? ticketRows(after, now)
    : [
        ...changedRows(ticketRows(before, now), ticketRows(after, now)),
        ...timeRows(before, intervals, seq),
        ...nudgedRows(before, after, seq, now),
      ];

/** An event with what it replaced. */
type Past = FigureStep & { readonly at: Instant; readonly replaced: Replaced | null };

/**
 * All rows of a ticket, derived again from its events. Where the oldest events did not record what they
 * replaced, the ticket begins after them.
 * @param events oldest first
 */
export function foldedRows(
  ticket: Ticket,
  events: readonly Past[],
  nowAt: (at: Instant) => Now,
): FigureRow[] {
  const first = events.findLastIndex(({ replaced }, index) => replaced === null && index > 0);
  const told = events.slice(Math.max(first, 0));
  const states = told.map((_, index) =>
    rewind(
      ticket,
      told
        .slice(index + 1)
        .map(({ replaced }) => replaced!)
        .reverse(),
    ),
  );
  return told.reduce<FigureRow[]>(
    (rows, event, index) =>
      recordedRows(rows, stepRows(states[index - 1] ?? null, states[index]!, event, nowAt(event.at))),
    [],
  );
}
