import type { Mode } from '../src/case/case.ts';
import { DomainError, type ErrorCode } from '../src/kernel/errors.ts';
import type { Filled } from '../src/kernel/form.ts';
import { DAY } from '../src/kernel/time.ts';
import { act, type Command, type Decision } from '../src/ticket/engine/act.ts';
import type { Now } from '../src/ticket/time/clocks.ts';
import type { TicketEvent } from '../src/ticket/engine/event.ts';
import {
  actionsFor,
  withRequestRelations,
  type AllowedAction,
} from '../src/ticket/engine/allowed-actions.ts';
import type { ExternalInputs } from '../src/ticket/engine/effect-context.ts';
import { place, type Placing } from '../src/ticket/place.ts';
import { completing } from '../src/ticket/rules/evidence.ts';
import type { AreaStaff } from '../src/ticket/rules/area-staff.ts';
import { system, type Actor } from '../src/ticket/rules/relations.ts';
import { actorOf } from '../src/ticket/rules/actor.ts';
import { isPending, type Id, type Ticket } from '../src/ticket/ticket.ts';
import { kinds, type Kind } from '../src/ticket/words.ts';
import { formOf } from './deck.ts';
import { fill } from './fill.ts';
import {
  checkActor,
  checkHistory,
  checkTriggeredEvent,
  checkParticipants,
  checkSilence,
  checkTicket,
  hold,
  Tiles,
} from './invariants.ts';
import { random, type Random } from './random.ts';
import { replay } from './replay.ts';
import { areaStaff as everyone, inputsFor, monday, nowAt, people, type Persona } from './world.ts';

export interface Choice {
  readonly who: Id;
  readonly action: string;
  readonly mode: Mode;
}

export const nameOf = ({ who, action, mode }: Choice): string => `${mode} ${action} by ${who}`;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

export const step = (count: Map<string, number>, key: string): void => {
  count.set(key, (count.get(key) ?? 0) + 1);
};

/** One ticket among its people: who tries what, and the checks after every step. */
export class Stage {
  protected readonly dice: Random;
  protected readonly areaStaff: AreaStaff;
  protected readonly taken = new Map<string, number>();
  protected readonly refused = new Map<string, number>();
  protected ticket: Ticket;
  protected at: number;
  protected moves = 0;
  /** Steps since the state last changed. */
  protected idle = 0;
  private readonly placing: Placing;
  private readonly tiles: Tiles;
  protected readonly events: TicketEvent[] = [];
  private readonly acted = new Set<Id>();
  /** One walk in twenty freezes its tickets, so that any change in place fails. */
  private readonly isFrozen: boolean;
  /** A cache of every person's relations to the current ticket. */
  private met = { ticket: null as Ticket | null, at: 0, actors: new Map<Id, Actor>() };

  constructor(seed: number) {
    this.dice = random(seed);
    const { dice } = this;
    this.isFrozen = seed % 20 === 0;
    this.at = monday + dice.below(7 * DAY);
    this.areaStaff = this.areaStaffOf();
    const onBehalf = dice.chance(0.1);
    const isAnonymous = !onBehalf && seed % 20 === 7;
    this.placing = {
      id: 't1',
      by: onBehalf ? 'steward' : 'resident',
      units: onBehalf ? ['team'] : [],
      reporter: onBehalf && dice.chance(0.5) ? null : 'resident',
      household: 'e1-101',
      estate: 'e1',
      community: 'c1',
      aboutStaff: dice.chance(0.03),
      inputs: this.inputs('resident', {}),
      ...(isAnonymous && { by: null, units: [], reporter: null, household: null }),
    };
    const form = {
      ...this.form(onBehalf),
      ...(isAnonymous && { anonymous: true, kind: seed % 3 === 0 ? 'idea' : 'hazard' }),
    };
    const { case: ticket, event } = place(form, this.placing, this.now);
    this.ticket = ticket;
    this.events.push(event);
    this.acted.add(event.by ?? '');
    this.tiles = new Tiles(ticket.placedAt);
    checkTicket(ticket, this.now);
  }

  protected get now(): Now {
    return nowAt(this.at);
  }

  private areaStaffOf(): AreaStaff {
    const { dice } = this;
    const { estate, grid, ...above } = everyone.authorities;
    const authorities = {
      estate: dice.chance(0.1) ? [] : estate,
      grid: dice.chance(0.1) ? [] : grid,
      ...above,
    };
    return { ...everyone, authorities, defaultSteward: dice.chance(0.2) ? null : 'steward3' };
  }

  private form(onBehalf: boolean): Filled {
    const { dice } = this;
    const kind: Kind = dice.pick(Object.keys(kinds) as Kind[]);
    return {
      kind,
      category: 'category-1',
      in_danger: dice.chance(0.15),
      today: dice.chance(0.25),
      building: 'b1',
      words: '楼道里有电瓶车充电',
      private: dice.chance(0.04),
      neighbours: dice.chance(0.7),
      about: dice.chance(0.06)
        ? [dice.pick([{ person: 'secretary' }, { unit: 'property' }, { person: 'steward' }])]
        : [],
      ...(onBehalf && { behalf_name: '老张', ...this.source() }),
    };
  }

  private source(): Filled {
    const source = this.dice.pick([undefined, 'phone', 'visit', 'hotline'] as const);
    if (source !== 'hotline') return source ? { source } : {};
    return { source, hotline_number: '2026-0316', hotline_due: new Date(this.at + 5 * DAY).toISOString() };
  }

  protected inputs(who: Id, form: Filled): Command['inputs'] {
    return {
      ...inputsFor(who, form['lead']),
      hasStewards: !this.dice.chance(0.06),
      defaultSteward: this.areaStaff.defaultSteward,
      openness: this.dice.pick(['yes', 'yes', 'yes', 'ask', 'never']),
      ...this.versionOfCategory(),
    };
  }

  /** What an administrator may have set for a category by now. */
  private versionOfCategory(): Partial<ExternalInputs> {
    const { dice } = this;
    const hours = { critical: dice.pick([1, 2]), normal: dice.pick([1, 40]) };
    return {
      categoryVersion: dice.pick([1, 2, 3]),
      ownLimits: dice.chance(0.2) ? { [dice.pick(['response', 'sign', 'work'])]: hours } : {},
      needsAfter: dice.chance(0.2),
      ...(dice.chance(0.5) && { hasProof: true }),
    };
  }

  protected actor(who: Id): Actor {
    if (who === 'system') return system;
    if (this.met.ticket !== this.ticket || this.met.at !== this.at)
      this.met = { ticket: this.ticket, at: this.at, actors: new Map() };
    const { actors } = this.met;
    if (!actors.has(who))
      actors.set(who, actorOf(this.ticket, this.areaStaff, people[who as Persona], this.at));
    return actors.get(who)!;
  }

  /** A requested merge may have lost its master before it is granted; a direct merge names an open one. */
  private attempt({ who, action, mode }: Choice): Command {
    const { ticket, now, dice } = this;
    const actor = withRequestRelations({ case: ticket, actor: this.actor(who), now });
    const form = fill(formOf(ticket.state, action), { case: ticket, actor, now, action, dice });
    const open = action !== 'grant' || !dice.chance(0.2);
    const master = {
      id: 'master',
      estate: ticket.estate,
      open,
      merged: false,
      sensitive: ticket.sensitive,
      opposed: false,
      rated: false,
    };
    return { action, mode, form, version: ticket.version, inputs: this.inputs(who, form), linked: master };
  }

  protected offers(who: Id): AllowedAction[] {
    return actionsFor(this.ticket, this.actor(who), this.now);
  }

  /** The decision on an attempt, or the code of its refusal. */
  protected decide(choice: Choice): Decision | ErrorCode {
    try {
      return act(this.ticket, this.actor(choice.who), this.attempt(choice), this.now);
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /**
   * The offered actions that may be refused by design: granting checks the asker's form and the master as of
   * today. A requested date may have passed, and the master may have closed. Completing and excluding may lack
   * a picture.
   */
  protected isStale({ action }: Choice, code: ErrorCode): boolean {
    if (completing.includes(action) && code === 'PROOF_MISSING') return true;
    if (action === 'exclude' && code === 'COUNCIL_MISSING') return true;
    const asked = this.ticket.requests.filter(isPending).map((request) => request.action);
    const isOutdated = code === 'TOO_EARLY' && (asked.includes('extend') || asked.includes('hold'));
    return action === 'grant' && (isOutdated || (code === 'GUARD_FAILED' && asked.includes('merge')));
  }

  /** Continues from a decision after checking every invariant. */
  protected enter({ case: ticket, event, intervals, replaced }: Decision): void {
    const before = this.ticket;
    this.ticket = this.isFrozen ? frozen(ticket) : ticket;
    this.events.push(event);
    this.count(event, before);
    this.tiles.add(intervals, before, ticket, this.now);
    const isMove = ticket.state !== before.state;
    this.idle = isMove ? 0 : this.idle + 1;
    if (isMove) this.moves++;
    checkActor(event, before);
    checkSilence(event, before, ticket, this.now);
    checkTriggeredEvent(event, before, ticket);
    checkTicket(ticket, this.now);
    checkHistory(before, ticket, replaced);
    this.acted.add(event.by ?? '');
    checkParticipants(ticket, this.acted);
  }

  private count({ action, mode, as, form }: TicketEvent, { state, requests }: Ticket): void {
    step(this.taken, `${state}.${mode === 'ask' ? 'ask ' : ''}${action}`);
    step(this.taken, `as ${as}`);
    if (action !== 'grant') return;
    const asked = requests.find(({ id }) => id === form['request'])!.action;
    step(this.taken, `granted ${asked}`);
    step(this.taken, `${state}.${asked}`);
  }

  /** Invariant 5. */
  protected checkReplay(): void {
    hold(
      JSON.stringify(replay(this.events, this.placing)) === JSON.stringify(this.ticket),
      'its events tell another ticket',
    );
  }

  protected story(): string {
    return this.events
      .map(
        ({ at, action, mode, by, as, from, to }) =>
          `${new Date(at).toISOString()} ${from} ${mode} ${action} by ${by ?? 'system'} as ${as} → ${to}`,
      )
      .join('\n');
  }
}
