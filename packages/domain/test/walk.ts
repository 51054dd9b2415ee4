import { DomainError } from '../src/kernel/errors.ts';
import type { Filled } from '../src/kernel/form-check.ts';
import { DAY, HOUR, MINUTE } from '../src/kernel/time.ts';
import { act, type Attempt, type TicketEvent } from '../src/ticket/act.ts';
import type { Now } from '../src/ticket/clocks.ts';
import type { FormName } from '../src/ticket/forms.ts';
import { actionsFor, factOf, rowOf, withRequests, type Mode, type Offer } from '../src/ticket/offer.ts';
import { place, type Placing } from '../src/ticket/place.ts';
import { actorOf, system, type Actor, type Cast } from '../src/ticket/relations.ts';
import { isPending, type Id, type Ticket } from '../src/ticket/ticket.ts';
import { nextDue, timerOf } from '../src/ticket/timer.ts';
import { facts, rows, type FactRow, type Row } from '../src/ticket/workflow.ts';
import type { Kind, State } from '../src/ticket/words.ts';
import { kinds } from '../src/ticket/words.ts';
import { likelyFor } from './candidates.ts';
import { fill } from './fill.ts';
import { answering, checkTicket, hold, Tiles } from './invariants.ts';
import { random, type Random } from './random.ts';
import { replay } from './replay.ts';
import { cast as everyone, givenFor, monday, nowAt, people, personas, type Persona } from './world.ts';

export type Style = 'random' | 'avoiding';

export interface Walked {
  /** How often each row and fact was taken, as `state.action`. */
  readonly taken: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly moves: number;
  readonly steps: number;
}

interface Choice {
  readonly who: Id;
  readonly action: string;
  readonly mode: Mode;
}

const all: readonly (Row | FactRow)[] = [...rows, ...facts];
const byState = new Map<State, readonly (Row | FactRow)[]>();
const here = (state: State): readonly (Row | FactRow)[] => {
  if (!byState.has(state)) byState.set(state, all.filter(({ from }) => from.includes(state)));
  return byState.get(state)!;
};
const isRow = (row: Row | FactRow): row is Row => 'to' in row;
const closes = (row: Row | FactRow): boolean => isRow(row) && row.to === 'closed';
const isChange = (row: Row | FactRow, state: State): boolean => isRow(row) && row.to !== '@same' && row.to !== state;
const formOf = (state: State, action: string): FormName | undefined => (rowOf(state, action) ?? factOf(state, action))?.form;

/** Rows that chance alone would take too seldom, and facts that would drown the rest. */
const weights: Readonly<Record<string, number>> = {
  accept: 3, expire: 0, uphold: 8, appoint: 5, reappoint: 5, refer_up: 6, mark_unreachable: 6, attempt_contact: 0.8, demand_hearing: 6,
  rate_unsolved: 3, mediate: 5, sign_mediation: 5, set_hearing: 2, merge: 0.5, withdraw: 0.3, decline: 1.5, appeal: 4, split: 4,
  reopen: 2, restore: 4, grant: 4, refuse: 2, cancel: 1, transfer: 0.7, escalate: 0.7, remark: 0.2, reveal: 0.2, recuse: 0.15,
  nudge: 0.3, endorse: 0.5, unendorse: 0.4, share_contact: 0.3, unshare_contact: 0.4, hand_over: 0.6, recategorise: 0.3,
  leave: 0.6, do_task: 3, refuse_task: 3, assign_task: 1, return: 2, convene: 1, state_position: 0.7, report_progress: 0.3, rate_own: 1,
};

/** A refusal is of the right kind: moved on where the state has no such action, else a reason against this actor or now. */
const isRightRefusal = (state: State, { action, mode }: Choice, code: string): boolean => {
  if (!here(state).some((row) => row.action === action)) return code === 'STATE_MOVED_ON';
  const reasons = ['NOT_RELATED', 'NOT_IMPARTIAL', 'ASK_FIRST', 'GUARD_FAILED', 'BUDGET_SPENT', 'NOT_OFFERED', 'NO_HEARING_SET', 'ALREADY_TODAY', 'CONVERSATION_CLOSED'];
  return reasons.includes(code) || (mode === 'ask' && code === 'ALREADY_ASKED');
};

const step = (count: Map<string, number>, key: string): void => {
  count.set(key, (count.get(key) ?? 0) + 1);
};

/** One ticket taken from placing until nobody can or will go on. */
export class Walk {
  private readonly style: Style;
  private readonly dice: Random;
  private readonly cast: Cast;
  private readonly placing: Placing;
  private readonly tiles: Tiles;
  private readonly events: TicketEvent[] = [];
  private readonly taken = new Map<string, number>();
  private readonly refused = new Map<string, number>();
  /** How gladly this walk waits for timers, and skips facts. */
  private readonly patience: number;
  private ticket: Ticket;
  private at: number;
  private moves = 0;
  private idle = 0;

  constructor(seed: number, style: Style) {
    this.style = style;
    this.dice = random(seed);
    const { dice } = this;
    this.at = monday + dice.below(7 * DAY);
    this.patience = dice.pick([0.02, 0.1, 0.3, 0.8]);
    this.cast = this.castOf();
    const onBehalf = dice.chance(0.1);
    this.placing = {
      id: 't1', by: onBehalf ? 'steward' : 'resident', units: onBehalf ? ['team'] : [], reporter: onBehalf && dice.chance(0.5) ? null : 'resident',
      household: 'e1-101', estate: 'e1', community: 'c1', aboutStaff: dice.chance(0.03), given: this.given('resident', {}),
    };
    const { ticket, event } = place(this.form(onBehalf), this.placing, this.now);
    this.ticket = ticket;
    this.events.push(event);
    this.tiles = new Tiles(ticket.placedAt);
    this.check();
  }

  private get now(): Now {
    return nowAt(this.at);
  }

  private castOf(): Cast {
    const { dice } = this;
    const { estate, grid, ...above } = everyone.authorities;
    const authorities = { estate: dice.chance(0.1) ? [] : estate, grid: dice.chance(0.1) ? [] : grid, ...above };
    return { ...everyone, authorities, defaultSteward: dice.chance(0.2) ? null : 'steward3' };
  }

  private form(onBehalf: boolean): Filled {
    const { dice } = this;
    const kind: Kind = dice.pick(Object.keys(kinds) as Kind[]);
    return {
      kind, category: 'category-1', in_danger: dice.chance(0.15), today: dice.chance(0.25), building: 'b1', words: '楼道里有电瓶车充电',
      private: dice.chance(0.04), about: dice.chance(0.06) ? [dice.pick([{ person: 'secretary' }, { unit: 'property' }, { person: 'steward' }])] : [],
      ...(onBehalf && { behalf_name: '老张' }),
    };
  }

  private given(who: Id, form: Filled): Attempt['given'] {
    return { ...givenFor(who, form['lead']), hasStewards: !this.dice.chance(0.06), defaultSteward: this.cast?.defaultSteward ?? null };
  }

  private actor(who: Id): Actor {
    return who === 'system' ? system : actorOf(this.ticket, this.cast, people[who as Persona], this.at);
  }

  private attempt({ who, action, mode }: Choice): Attempt {
    const { ticket, now, dice } = this;
    const actor = withRequests({ ticket, actor: this.actor(who), now });
    const form = fill(formOf(ticket.state, action), { ticket, actor, now, action, dice });
    const master = { id: 'master', estate: ticket.estate, open: true, merged: false, sensitive: ticket.sensitive };
    return { action, mode, form, version: ticket.version, given: this.given(who, form), master };
  }

  private offers(who: Id): Offer[] {
    return actionsFor(this.ticket, this.actor(who), this.now);
  }

  private check(): void {
    checkTicket(this.ticket, this.now);
  }

  /** Takes what was offered: it must succeed, and leave everything in order. */
  private take(choice: Choice, attempt = this.attempt(choice)): void {
    const before = this.ticket;
    const { ticket, event, intervals } = act(before, this.actor(choice.who), attempt, this.now);
    this.ticket = ticket;
    this.events.push(event);
    step(this.taken, `${before.state}.${choice.mode === 'ask' ? 'ask ' : ''}${choice.action}`);
    if (attempt.action === 'grant') step(this.taken, `${before.state}.granted ${before.requests.find(({ id }) => id === attempt.form['request'])!.action}`);
    step(this.taken, `as ${event.as}`);
    this.tiles.add(intervals, before, ticket, this.now);
    const isMove = ticket.state !== before.state;
    this.idle = isMove ? 0 : this.idle + 1;
    if (isMove) this.moves++;
    hold(choice.who !== 'system' || ticket.outcome === before.outcome || ['unrated', 'withdrawn'].includes(ticket.outcome ?? ''), `silence ended it ${ticket.outcome}`);
    this.check();
  }

  /** Another offered action, tried without being taken. */
  private tryOffered(who: Id, offers: readonly Offer[]): void {
    const { action, mode } = this.dice.pick(offers);
    act(this.ticket, this.actor(who), this.attempt({ who, action, mode }), this.now);
  }

  /** An action that is not offered must be refused, for a reason of the right kind. */
  private tryRefused(choice: Choice): void {
    try {
      act(this.ticket, this.actor(choice.who), this.attempt(choice), this.now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      hold(isRightRefusal(this.ticket.state, choice, error.code), `${choice.action} in ${this.ticket.state} refused with ${error.code}`);
      step(this.refused, error.code);
      return;
    }
    throw new Error(`not offered, yet accepted: ${choice.mode} ${choice.action} by ${choice.who} in ${this.ticket.state}`);
  }

  private tryAround({ who }: Choice, offers: readonly Offer[]): void {
    const { dice } = this;
    if (dice.chance(0.3)) this.tryOffered(who, offers);
    if (!dice.chance(0.3)) return;
    const other: Choice = { who, action: dice.pick(all).action, mode: dice.chance(0.1) ? 'ask' : 'do' };
    if (!offers.some(({ action, mode }) => action === other.action && mode === other.mode)) this.tryRefused(other);
  }

  private personFor(by: Row['by']): Id {
    const { dice } = this;
    const likely = dice.chance(0.03) ? [] : likelyFor(by, this.ticket, this.cast);
    return dice.pick(likely.length > 0 ? likely : personas);
  }

  private choiceOf(row: Row | FactRow): Choice {
    const asks = isRow(row) && row.ask && (row.requestOnly || this.dice.chance(0.5));
    return { who: this.personFor(asks ? row.ask! : row.by), action: row.action, mode: asks ? 'ask' : 'do' };
  }

  /** Takes `row` if it is offered to somebody likely; else it must be refused. */
  private takes(row: Row | FactRow): boolean {
    const choice = this.choiceOf(row);
    if (!(choice.who in people)) return false;
    const offers = this.offers(choice.who);
    if (!offers.some(({ action, mode }) => action === choice.action && mode === choice.mode)) {
      this.tryRefused(choice);
      return false;
    }
    this.tryAround(choice, offers);
    this.take(choice);
    return true;
  }

  private weighted(from: readonly (Row | FactRow)[]): Row | FactRow {
    const weightOf = ({ action }: Row | FactRow): number => weights[action] ?? 1;
    let left = this.dice.next() * from.reduce((sum, row) => sum + weightOf(row), 0);
    return from.find((row) => (left -= weightOf(row)) < 0) ?? from.at(-1)!;
  }

  private takesOneOf(from: readonly (Row | FactRow)[], tries: number): boolean {
    const open = from.filter((row) => !isRow(row) || !row.timer);
    for (let n = 0; n < tries && open.length > 0; n++) if (this.takes(this.weighted(open))) return true;
    return false;
  }

  /** Silence decides a request that waited too long; else the one row whose timer is due is taken. */
  private letTimeAct(): boolean {
    const due = nextDue(this.ticket, this.now);
    if (due === null) return false;
    this.at = Math.max(this.at, due);
    const late = this.ticket.requests.find((one) => isPending(one) && one.until <= this.at);
    if (late) return this.letSilenceAnswer(late.id, late.action === 'withdraw' && late.as === 'reporter' ? 'grant' : 'refuse');
    this.take({ who: 'system', action: answering(this.ticket, this.now)[0]!.action, mode: 'do' });
    return true;
  }

  private letSilenceAnswer(request: Id, action: string): true {
    const choice: Choice = { who: 'system', action, mode: 'do' };
    const form = action === 'grant' ? { request } : { request, words: '逾期未答复' };
    this.take(choice, { ...this.attempt({ ...choice, action: 'remark' }), action, form });
    return true;
  }

  /** Time goes by between two steps; what falls due in between is done first. */
  private passTime(): boolean {
    const { dice } = this;
    const span = this.style === 'avoiding' ? dice.below(10 * MINUTE) : dice.pick([0, 5 * MINUTE, HOUR, 5 * HOUR, 30 * HOUR]);
    const due = nextDue(this.ticket, this.now);
    if (due !== null && due <= this.at + span && !dice.chance(0.05)) return this.letTimeAct();
    this.at += span;
    return false;
  }

  /** Anything, as it comes; now and then nobody does anything until a timer falls due. */
  private stepRandomly(): boolean {
    const { dice, ticket } = this;
    if (this.passTime()) return true;
    if (dice.chance(this.patience)) return this.letTimeAct();
    const rowsHere = here(ticket.state);
    const from = dice.chance(this.idle > 6 ? 0.1 : 0.45) ? rowsHere : rowsHere.filter(isRow);
    return this.takesOneOf(from, 12) || this.letTimeAct();
  }

  /** Whatever keeps it open: first moves that do not close, then time, and the end only when nothing else is left. */
  private stepAway(): boolean {
    const { ticket, dice } = this;
    if (this.passTime()) return true;
    const rowsHere = here(ticket.state);
    const stays = rowsHere.filter((row) => !closes(row) && !isChange(row, ticket.state));
    const goesOn = rowsHere.filter((row) => !closes(row) && isChange(row, ticket.state));
    if (this.idle < 4 && dice.chance(0.45) && this.takesOneOf(stays, 2)) return true;
    if (this.takesOneOf(goesOn, 12) || this.takesOneOf(stays.filter(({ action }) => action === 'grant'), 1)) return true;
    const timed = timerOf(ticket, this.now) && answering(ticket, this.now)[0]!;
    return timed && closes(timed) && this.takesOneOf(rowsHere.filter(closes), 10) ? true : this.letTimeAct();
  }

  private goes(): boolean {
    const isDone = this.ticket.state === 'closed' && this.style === 'random' && this.dice.chance(0.3);
    return !isDone && (this.style === 'random' ? this.stepRandomly() : this.stepAway());
  }

  /** @throws Error with what did not hold, and the way there. */
  run(): Walked {
    let steps = 0;
    try {
      while (this.goes()) hold(++steps < 2000 && this.moves < 200, `it does not end: ${this.moves} moves, ${steps} steps`);
      hold(this.ticket.state === 'closed', 'nothing can be done, yet it is open');
      hold(JSON.stringify(replay(this.events, this.placing)) === JSON.stringify(this.ticket), 'its events tell another ticket');
    } catch (error) {
      throw new Error(`${String(error)}\n${this.story()}`);
    }
    return { taken: this.taken, refused: this.refused, moves: this.moves, steps };
  }

  private story(): string {
    return this.events.map(({ at, action, mode, by, as, from, to }) => `${new Date(at).toISOString()} ${from} ${mode} ${action} by ${by ?? 'system'} as ${as} → ${to}`).join('\n');
  }
}
