import { DAY, endOfDate } from '../../kernel/time.ts';
import { maskPhones } from '../../redaction/privacy.ts';
import type { Effect } from '../engine/effect-context.ts';
import { holdOf } from '../ticket.ts';

/**
 * The authority may hold for 30 days, the arbiter for 90, both for 180 in all. The public line is masked,
 * because every resident may read it.
 */
export const openHold: Effect<'hold'> = (draft, { actor, form, now, as }) => {
  const held = draft.holds.reduce((sum, hold) => sum + (hold.until ?? now.at) - hold.since, 0);
  const most = now.at + Math.min(as === 'arbiter' ? 90 * DAY : 30 * DAY, 180 * DAY - held);
  const review = Math.min(endOfDate(form.review), most);
  const hold = {
    seq: draft.seq,
    by: actor.id,
    since: now.at,
    until: null,
    review,
    reason: form.reason,
    publicLine: maskPhones(form.public_line),
  };
  draft.holds = [...draft.holds, hold];
};

export const endHold: Effect = (draft, { now }) => {
  if (holdOf(draft))
    draft.holds = draft.holds.map((hold) => (hold.until === null ? { ...hold, until: now.at } : hold));
};
