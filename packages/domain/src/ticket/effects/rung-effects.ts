import type { Draft, Effect, EffectContext } from '../engine/effect-context.ts';
import { elapsed, stateClock, type Clock } from '../time/clocks.ts';
import { isTold, nextWorkRung } from '../time/ladder.ts';
import type { Rung } from '../time/rungs.ts';

/** The rungs of the ladder. Each is told once per clock, run and rung. */

function addRung(
  draft: Draft,
  clock: Clock,
  rung: Rung,
  { now, inputs }: Pick<EffectContext, 'now' | 'inputs'>,
): void {
  const running = draft.clocks[clock];
  if (!running || isTold(draft, { clock, run: running.run, rung })) return;
  const { limit, extended, run } = running;
  const why = { limit, extended, elapsed: elapsed(running, now) };
  draft.rungs = [
    ...draft.rungs,
    { seq: draft.seq, clock, run, rung, at: now.at, to: inputs.told ?? [], why },
  ];
}

/** The work clock has reached a rung. */
export const tellRung: Effect = (draft, { now, inputs }) => {
  const rung = inputs.rung ?? nextWorkRung(draft, now)?.rung;
  if (rung) addRung(draft, 'work', rung, { now, inputs });
};

/** R1: the clock of the state that ends has run out. Moves from before there was a ladder told no rung. */
export const tellLying: Effect = (draft, { now, inputs }) => {
  const clock = stateClock[draft.state];
  if (clock && inputs.rung === 'R1') addRung(draft, clock, 'R1', { now, inputs });
};
