import { DomainError } from '../src/kernel/errors.ts';
import { act, applyTriggeredEvent } from '../src/ticket/engine/act.ts';
import { joiningOf, ticketsLeavingWith } from '../src/ticket/triggered/merging.ts';
import type { Master } from '../src/ticket/rules/attempt.ts';
import { place } from '../src/ticket/place.ts';
import type { Actor, Relation } from '../src/ticket/rules/relations.ts';
import type { ExternalInputs } from '../src/ticket/engine/effect-context.ts';
import type { Id, Ticket } from '../src/ticket/ticket.ts';
import { monday, nowAt } from './world.ts';

const inputs: ExternalInputs = { hasStewards: true, defaultSteward: null };
const now = nowAt(monday);
const who = (id: Id, as: Relation): Actor => ({
  id,
  relations: new Set([as]),
  units: [],
  household: `home of ${id}`,
});

/**
 * Several tickets that are merged and split, as the server does it: every merge or split is applied to all
 * tickets above.
 */
export class Forest {
  private readonly tickets = new Map<Id, Ticket>();

  get ids(): Id[] {
    return [...this.tickets.keys()];
  }

  of(id: Id): Ticket {
    return this.tickets.get(id)!;
  }

  place(id: Id, by: Id): this {
    const form = {
      kind: 'help',
      category: 'noise',
      in_danger: false,
      today: false,
      building: 'b1',
      words: '太吵',
    };
    const placing = {
      id,
      by,
      units: [],
      reporter: by,
      household: `home of ${by}`,
      estate: 'e1',
      community: 'c1',
      aboutStaff: false,
      inputs,
    };
    this.tickets.set(id, place(form, placing, now).case);
    return this;
  }

  do(id: Id, actor: Id, as: Relation, action: string, form = {}, master: Master | null = null): this {
    const ticket = this.of(id);
    this.tickets.set(
      id,
      act(ticket, who(actor, as), { action, form, version: ticket.version, inputs, linked: master }, now)
        .case,
    );
    return this;
  }

  merge(id: Id, into: Id): this {
    const before = this.of(id);
    this.do(id, 'secretary', 'authority', 'merge', { master: into }, this.masterOf(into));
    return this.tell(into, 'absorb', { joining: joiningOf(before) });
  }

  split(id: Id): this {
    const before = this.of(id);
    const above = this.above(id);
    this.do(id, 'secretary', 'authority', 'split');
    for (const one of above) this.tell(one, 'release', { leaving: ticketsLeavingWith(before) });
    return this;
  }

  /** The tickets it was merged into, up to the root. */
  above(id: Id): Id[] {
    const next = this.of(id).mergedInto;
    return next === null ? [] : [next, ...this.above(next)];
  }

  rootOf(id: Id): Ticket {
    return this.of(this.above(id).at(-1) ?? id);
  }

  /** The ticket and all tickets merged into it. */
  below(id: Id): Id[] {
    return this.ids.filter((one) => one === id || this.above(one).includes(id));
  }

  /** False where the rules refuse; then nothing changes. */
  try(step: () => unknown): boolean {
    try {
      step();
      return true;
    } catch (error) {
      if (
        error instanceof DomainError &&
        ['GUARD_FAILED', 'BUDGET_SPENT', 'STATE_MOVED_ON'].includes(error.code)
      )
        return false;
      throw error;
    }
  }

  private tell(id: Id, action: 'absorb' | 'release', what: Partial<ExternalInputs>): this {
    this.tickets.set(id, applyTriggeredEvent(this.of(id), action, { ...inputs, ...what }, now).case);
    return this;
  }

  private masterOf(id: Id): Master {
    const { estate, state, mergedInto, sensitive } = this.of(id);
    return {
      id,
      estate,
      open: state !== 'closed',
      merged: mergedInto !== null,
      sensitive,
      opposed: false,
      rated: false,
    };
  }
}
