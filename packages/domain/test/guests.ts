import { DAY } from '../src/kernel/time.ts';
import type { Now } from '../src/ticket/time/clocks.ts';
import { joiningOf, ticketsLeavingWith } from '../src/ticket/triggered/merging.ts';
import type { ExternalInputs } from '../src/ticket/engine/effect-context.ts';
import type { Id, Ticket } from '../src/ticket/ticket.ts';
import type { Endorsement } from '../src/ticket/parts.ts';
import type { Random } from './random.ts';
import { people, personas } from './world.ts';

/** A ticket merged into the walked one: the part that joining and leaving read. */
type Guest = Parameters<typeof joiningOf>[0];

interface NextTriggeredEvent {
  readonly action: 'absorb' | 'release' | 'step_down' | 'carry_on';
  readonly inputs: Pick<ExternalInputs, 'joining' | 'leaving' | 'proxy'>;
}

/**
 * People who come along with merged tickets and leave with split ones; a merged ticket may have taken in
 * others before. Sometimes a staff member leaves the post, or a resident leaves for good.
 */
export class Guests {
  private readonly dice: Random;
  private merged: Guest[] = [];
  private known = 0;

  constructor(dice: Random) {
    this.dice = dice;
  }

  /** The next triggered event: a merge, a split, or a departure; null where none is possible. */
  next({ state, closedAt, caseSteward, reporter }: Ticket, { at }: Now): NextTriggeredEvent | null {
    if (caseSteward !== null && state !== 'closed' && this.dice.chance(0.15))
      return { action: 'step_down', inputs: { leaving: [caseSteward] } };
    if (reporter !== null && this.dice.chance(0.1))
      return { action: 'carry_on', inputs: { leaving: [reporter], proxy: 'intake' } };
    const isLate = closedAt !== null && at - closedAt > 30 * DAY;
    if (this.merged.length > 0 && !isLate && this.dice.chance(0.6))
      return { action: 'release', inputs: { leaving: this.leaves(this.dice.pick(this.merged)) } };
    return state === 'closed' ? null : { action: 'absorb', inputs: { joining: joiningOf(this.joins(at)) } };
  }

  private joins(at: number): Guest {
    const { dice } = this;
    const id = `guest-${++this.known}`;
    const beside = new Set(Array.from({ length: dice.below(4) }, () => dice.pick(personas)));
    const [reporter, ...endorsers] = beside;
    const endorsements = endorsers.map((person, n) =>
      this.endorsement(person, at, n === 0 ? null : `${id}-${n}`),
    );
    const guest: Guest = {
      id,
      reporter: reporter ?? null,
      reporterFrom: dice.chance(0.1) ? `${id}-0` : null,
      household: null,
      placedAt: at,
      endorsements,
    };
    this.merged.push(guest);
    return guest;
  }

  private endorsement(person: (typeof personas)[number], at: number, from: Id | null): Endorsement {
    return { seq: 2, id: `2-${person}`, person, household: people[person].households[0] ?? null, at, from };
  }

  /** The whole merged ticket is split off, or one that it had taken in. */
  private leaves(guest: Guest): Id[] {
    const inner = guest.endorsements.flatMap(({ from }) => from ?? []);
    this.merged = this.merged.filter((one) => one !== guest);
    if (inner.length === 0 || this.dice.chance(0.5)) return ticketsLeavingWith(guest);
    this.merged.push({ ...guest, endorsements: guest.endorsements.filter(({ from }) => from !== inner[0]) });
    return [inner[0]!];
  }
}
