import { dueAfter, workingDays } from '../../kernel/calendar.ts';
import type { Draft, Effect } from '../engine/effect-context.ts';
import type { Exclusion } from '../parts.ts';
import { exclusionOf, isPending } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';

/** 剔除: a closed ticket is left out of the shares that judge the work, and the objection to it. */

/** So long the street has to rule on an objection. */
const RULING = workingDays(5);

/** Changes the exclusion that leaves the ticket out. */
function change(draft: Draft, changed: Partial<Exclusion>): void {
  const current = exclusionOf(draft);
  draft.exclusions = draft.exclusions.map((one) => (one === current ? { ...one, ...changed } : one));
}

export const exclude: Effect<'exclusion'> = (draft, { actor, form, now }) => {
  const request = draft.requests.find((one) => isPending(one) && one.action === 'exclude')!;
  const granted: Exclusion = {
    seq: draft.seq,
    asker: request.asker,
    by: actor.id,
    reason: form.reason,
    since: now.at,
    status: 'standing',
    objectedBy: null,
    ruleBy: null,
    until: null,
  };
  draft.exclusions = [...draft.exclusions, granted];
};

export const objectToExclusion: Effect<'objection'> = (draft, { actor, now }) =>
  change(draft, {
    status: 'objected',
    objectedBy: actor.id,
    ruleBy: dueAfter(now.at, RULING, now.calendar),
  });

/** The street's word is final: upheld, the ticket stays out; otherwise it counts again. */
export const ruleOnExclusion =
  (status: 'upheld' | 'counted'): Effect<'ruling_on_exclusion'> =>
  (draft, { now }) =>
    change(draft, { status, ruleBy: null, ...(status === 'counted' && { until: now.at }) });

/** What is disputed and not ruled on is not left out. */
export const lapseObjection: Effect = (draft, { now }) =>
  change(draft, { status: 'lapsed', ruleBy: null, until: now.at });

/** A ticket that is worked on again is judged again. */
export function endExclusion(draft: Draft, now: Now): void {
  if (exclusionOf(draft)) change(draft, { status: 'ended', ruleBy: null, until: now.at });
}
