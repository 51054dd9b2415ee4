import { counted } from '../../kernel/calendar.ts';
import { instant, type Effect } from '../engine/effect-context.ts';
import { promiseOf } from '../time/clocks.ts';

/** The promise of the work clock, and its runs. */

/** Moves the work clock's limit along with the longer promise; the first promise stays on record. */
export const extendPromise: Effect<'extension'> = (draft, { form, now }) => {
  const due = instant(form.due)!;
  const { work: clock } = draft.clocks;
  draft.assignments = draft.assignments.map((one) => (one.status === 'ended' ? one : { ...one, due }));
  if (!clock) return;
  const promised = promiseOf(clock, now);
  if (due <= promised) return;
  const extended = clock.extended + counted(promised, due, clock.limit.measure, now.calendar);
  const longer = { ...clock, extended };
  draft.clocks = {
    ...draft.clocks,
    work: { ...longer, due: longer.since === null ? null : promiseOf(longer, now) },
  };
};

/** A rework starts a new run of the work clock. Its first promise is made when work begins again. */
export const newRun: Effect = (draft) => {
  const { work: clock, ...rest } = draft.clocks;
  draft.overrunAt = null;
  draft.flags = draft.flags.filter((flag) => flag !== 'pressed');
  if (!clock) return;
  const { promised: _, ...former } = clock;
  draft.clocks = { ...rest, work: { ...former, run: clock.run + 1, spent: 0, extended: 0, first: null } };
};

export const recordOverrun: Effect = (draft, { now }) => {
  draft.overrunAt = now.at;
};
