import { dueAfter, workingDays } from '../../kernel/calendar.ts';
import { instantOf, type Instant } from '../../kernel/time.ts';
import type { Draft, Effect } from '../engine/effect-context.ts';
import type { Supervision } from '../parts.ts';
import { nextLevelUp } from '../rules/levels.ts';
import { supervisionOf } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';

/** 督办: an office above the lead asks for an answer by a date. Nothing here changes what the residents were promised. */

const after = (days: number, { at, calendar }: Now): Instant => dueAfter(at, workingDays(days), calendar);

/** Changes the supervision that is under way. */
function change(draft: Draft, changed: Partial<Supervision>): void {
  const current = supervisionOf(draft);
  draft.supervisions = draft.supervisions.map((one) => (one === current ? { ...one, ...changed } : one));
}

export const orderSupervision: Effect<'supervision'> = (draft, { actor, form, now, inputs }) => {
  const ordered: Supervision = {
    seq: draft.seq,
    by: actor.id,
    level: inputs.actorLevel ?? draft.level,
    since: now.at,
    replyBy: after(Number(form.days), now),
    status: 'open',
    again: 0,
    risen: 0,
    answeredAt: null,
    due: null,
    until: null,
  };
  draft.supervisions = [...draft.supervisions, ordered];
};

export const answerSupervision: Effect<'supervision_answer'> = (draft, { form, now }) =>
  change(draft, {
    status: 'answered',
    answeredAt: now.at,
    due: form.due === undefined ? null : instantOf(`${form.due}T18:00:00+08:00`),
    replyBy: after(REVIEW_DAYS, now),
  });

export const acceptAnswer: Effect = (draft, { now }) => change(draft, { status: 'accepted', until: now.at });

export const superviseAgain: Effect<'supervision'> = (draft, { form, now }) => {
  const { again } = supervisionOf(draft)!;
  change(draft, { status: 'open', again: again + 1, replyBy: after(Number(form.days), now) });
};

/** So long the office has to read the answer. */
const REVIEW_DAYS = 3;
/** An order that is not answered rises this often, each time for one working day; then it stands in the weekly list. */
const RISES = 2;

/**
 * Its time is over. Without an answer it rises to the next level, twice; then it is listed every week. An answer
 * that is not read in time ends it, and is not accepted by that.
 */
export const lapseSupervision: Effect = (draft, { now }) => {
  const { status, risen, level } = supervisionOf(draft)!;
  if (status === 'answered') return change(draft, { status: 'unread', until: now.at });
  if (risen >= RISES) return change(draft, { status: 'listed', until: now.at });
  change(draft, { level: nextLevelUp(level), risen: risen + 1, replyBy: after(1, now) });
};

/** A ticket that closes needs no answer any more. */
export function endSupervision(draft: Draft, now: Now): void {
  if (supervisionOf(draft)) change(draft, { status: 'ended', until: now.at });
}
