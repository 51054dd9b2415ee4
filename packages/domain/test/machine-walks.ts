import {
  act,
  actionsFor,
  expire,
  type Actor,
  type MachineTypes,
  type Decision,
  type Machine,
} from '../src/case/kernel.ts';
import type { Mode } from '../src/case/case.ts';
import { rewind } from '../src/case/history/history.ts';
import { DomainError } from '../src/kernel/errors.ts';
import type { Filled } from '../src/kernel/form.ts';
import { random, type Random } from './random.ts';

/** What a noun's walks need besides its machine. */
export interface Walks<T extends MachineTypes> {
  readonly everyone: readonly Actor<T['relation']>[];
  readonly open: () => T['case'];
  /** A form for an action that the actor may run. */
  readonly formFor: (action: string, one: T['case']) => Filled;
  readonly inputs: T['inputs'];
  readonly nowAt: (step: number) => T['now'];
}

interface Choice<T extends MachineTypes> {
  readonly who: Actor<T['relation']>;
  readonly action: string;
  readonly mode: Mode;
}

/** A row as walks count it: `state.action`, or `state.ask action` for a request. */
const keyOf = (state: string, action: string, mode: Mode): string =>
  `${state}.${mode === 'ask' ? 'ask ' : ''}${action}`;

/** One case among its people, taken through its machine. */
class Walk<T extends MachineTypes> {
  one: T['case'];
  readonly taken: Set<string>;
  private readonly machine: Machine<T>;
  private readonly walks: Walks<T>;

  constructor(machine: Machine<T>, walks: Walks<T>, taken: Set<string>) {
    [this.machine, this.walks, this.taken] = [machine, walks, taken];
    this.one = walks.open();
  }

  take({ who, action, mode }: Choice<T>, step: number): Decision<T> {
    const { one, walks } = this;
    const { version } = one;
    const form = walks.formFor(action, one);
    return act(
      this.machine,
      one,
      who,
      { action, mode, version, form, inputs: walks.inputs },
      walks.nowAt(step),
    );
  }

  isAccepted(choice: Choice<T>, step: number): boolean {
    try {
      this.take(choice, step);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  offered(step: number): Choice<T>[] {
    const now = this.walks.nowAt(step);
    return this.walks.everyone.flatMap((who) =>
      actionsFor(this.machine, { case: this.one, actor: who, now }).map(({ action, mode }) => ({
        who,
        action,
        mode,
      })),
    );
  }

  /** Offered if and only if accepted, for each actor, action and mode. */
  checkOffers(step: number): void {
    const nameOf = ({ who, action, mode }: Choice<T>): string => `${mode} ${action} by ${who.id}`;
    const actions = new Set([...this.machine.rows, ...this.machine.facts].map(({ action }) => action));
    const choices = this.walks.everyone.flatMap((who) =>
      [...actions].flatMap((action) => (['do', 'ask'] as const).map((mode) => ({ who, action, mode }))),
    );
    const accepted = choices.filter((choice) => this.isAccepted(choice, step));
    expect(accepted.map(nameOf).sort()).toEqual(this.offered(step).map(nameOf).sort());
  }

  /** Takes one of the offered actions, often one that was not taken yet, and every third time lets time pass. */
  step(dice: Random, step: number): void {
    const all = this.offered(step);
    const fresh = all.filter(({ action, mode }) => !this.taken.has(keyOf(this.one.state, action, mode)));
    const offered = fresh.length > 0 && dice.chance(3 / 4) ? fresh : all;
    const next = offered[dice.below(offered.length)];
    const decision =
      next === undefined || dice.chance(1 / 3)
        ? expire(this.machine, this.one, this.walks.inputs, this.walks.nowAt(step))
        : this.take(next, step);
    if (decision) this.enter(decision);
  }

  private enter({ case: after, event, replaced }: Decision<T>): void {
    this.taken.add(keyOf(event.from ?? '', event.action, event.mode));
    expect(rewind(after, [replaced])).toEqual(this.one);
    this.one = after;
  }
}

/** So many walks check every offer; further ones only look for rows that were not taken yet. */
const LEAST = 40;
const MOST = 10_000;

/**
 * Walks cases of a noun at random until every row was taken: at every step an action is offered if and only if
 * it is accepted, and what an event replaced leads back. Returns the rows that no walk took.
 */
export function walkCases<T extends MachineTypes>(machine: Machine<T>, walks: Walks<T>): string[] {
  const taken = new Set<string>();
  const missing = (): string[] => everyRow(machine).filter((row) => !taken.has(row));
  for (let seed = 1; seed <= LEAST || (missing().length > 0 && seed <= MOST); seed++) {
    const dice = random(seed);
    const walk = new Walk(machine, walks, taken);
    for (let step = 0; step < 25; step++) {
      if (seed <= LEAST) walk.checkOffers(step);
      walk.step(dice, step);
    }
  }
  return missing();
}

/** Every row of a machine in each of its states, as `walkCases` names them. */
const everyRow = <T extends MachineTypes>({ rows, facts }: Machine<T>): string[] =>
  [...rows, ...facts].flatMap(({ from, action }) => from.map((state) => `${state}.${action}`));
