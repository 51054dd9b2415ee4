import type { Draft, Effect, EffectContext } from '../engine/effect-context.ts';
import type { Call } from '../parts.ts';
import { callReason } from '../rules/sample.ts';
import { callOf } from '../ticket.ts';

/** 回访: closed tickets are drawn, and a person who did not handle them asks how it went. */

/** After so many tries a resident is not called again. */
const TRIES = 3;

function change(draft: Draft, changed: Partial<Call>): void {
  const current = callOf(draft);
  draft.calls = draft.calls.map((one) => (one === current ? { ...one, ...changed } : one));
}

/** The draw is no event of its own: the handlers must not learn of it. */
export function drawCall(draft: Draft, { inputs: { rules = 1 }, now: { at } }: EffectContext): void {
  if (rules < 2) return;
  const outcome = draft.outcome!;
  const why = callReason(draft, outcome, at);
  if (why === null) return;
  const blank = {
    status: 'open',
    tries: 0,
    by: null,
    calledAt: null,
    solved: null,
    satisfied: null,
  } as const;
  draft.calls = [...draft.calls, { seq: draft.seq, why, since: at, outcome, ...blank }];
}

/** A ticket that goes on is not called about before it closes again. */
export function dropCall(draft: Draft): void {
  if (callOf(draft)) change(draft, { status: 'void' });
}

export const recordCall: Effect<'call_back'> = (draft, { actor, form, now }) => {
  const tries = callOf(draft)!.tries + 1;
  const tried = { by: actor.id, calledAt: now.at, tries };
  if (form.reached)
    return change(draft, {
      ...tried,
      status: 'reached',
      solved: form.solved ?? null,
      satisfied: form.satisfied ?? null,
    });
  change(draft, { ...tried, status: tries < TRIES ? 'open' : 'missed' });
};
