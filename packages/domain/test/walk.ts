import { DomainError, type ErrorCode } from '../src/kernel/errors.ts';
import type { Filled } from '../src/kernel/form-check.ts';
import { DAY, HOUR, MINUTE } from '../src/kernel/time.ts';
import { act, type Attempt } from '../src/ticket/act.ts';
import type { Decision, TicketEvent } from '../src/ticket/event.ts';
import type { Now } from '../src/ticket/clocks.ts';
import type { FormName } from '../src/ticket/forms.ts';
import { actionsFor, obstacleTo, factOf, rowOf, withRequests, type Mode, type Offer } from '../src/ticket/offer.ts';
import { place, type Placing } from '../src/ticket/place.ts';
import { actorOf, system, type Actor, type Cast } from '../src/ticket/relations.ts';
import { isPending, type Id, type Ticket } from '../src/ticket/ticket.ts';
import { nextDue, timerOf } from '../src/ticket/timer.ts';
import { facts, rows, type FactRow, type Row } from '../src/ticket/workflow.ts';
import type { Kind, State } from '../src/ticket/words.ts';
import { kinds } from '../src/ticket/words.ts';
import { likelyFor } from './candidates.ts';
import { fill } from './fill.ts';
import { answering, checkActor, checkSilence, checkTicket, hold, Tiles } from './invariants.ts';
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
  accept: 3, dispatch: 3, sign: 3, finish: 3, deliver: 3, verify: 2, resume: 2, hold: 0.6, extend: 0.6, reappoint: 0.3, hand_to_steward: 0.6,
  settle: 2, answer: 3, uphold: 8, appoint: 3, refer_up: 8, mark_unreachable: 6, attempt_contact: 0.8, demand_hearing: 6, mediate: 8,
  rate_unsolved: 3, sign_mediation: 6, set_hearing: 2, merge: 0.4, withdraw: 0.3, decline: 0.6, appeal: 4, split: 3, ask: 0.8,
  reopen: 3, restore: 4, grant: 5, refuse: 1, cancel: 0.7, transfer: 0.7, escalate: 0.7, remark: 0.2, reveal: 0.2, recuse: 0.15,
  nudge: 0.3, endorse: 0.6, unendorse: 0.8, share_contact: 0.5, unshare_contact: 1.2, hand_over: 0.4, recategorise: 0.3,
  leave: 1, do_task: 3, refuse_task: 3, assign_task: 0.7, return: 2, convene: 0.7, state_position: 0.7, report_progress: 0.3, rate_own: 2,
};
/** A call in which the reporter rates, and a word long after closing, are rare enough to be helped along. */
const weightsIn: Readonly<Record<string, number>> = { 'rating.attempt_contact': 5, 'closed.remark': 1.5 };
const weightIn = (state: State, action: string): number => weightsIn[`${state}.${action}`] ?? weights[action] ?? 1;

/** A refusal is of the right kind: moved on where the state has no such action, else a reason against this actor or now. */
const isRightRefusal = (state: State, { action, mode }: Choice, code: string): boolean => {
  if (!here(state).some((row) => row.action === action)) return code === 'STATE_MOVED_ON';
  const reasons = ['NOT_RELATED', 'NOT_IMPARTIAL', 'ASK_FIRST', 'GUARD_FAILED', 'BUDGET_SPENT', 'NOT_OFFERED', 'NO_HEARING_SET', 'ALREADY_TODAY', 'CONVERSATION_CLOSED'];
  return reasons.includes(code) || (mode === 'ask' && code === 'ALREADY_ASKED');
};

const isAmong = (offers: readonly Offer[], choice: Choice): boolean =>
  offers.some(({ action, mode }) => action === choice.action && mode === choice.mode);
const nameOf = ({ who, action, mode }: Choice): string => `${mode} ${action} by ${who}`;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

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
  /** One walk in twenty fails on whatever changes a ticket in place. */
  private readonly isFrozen: boolean;
  /** Who they are to the ticket as it stands: asked for once. */
  private met = { ticket: null as Ticket | null, at: 0, actors: new Map<Id, Actor>() };
  private ticket: Ticket;
  private at: number;
  private moves = 0;
  private idle = 0;

  constructor(seed: number, style: Style) {
    this.style = style;
    this.dice = random(seed);
    const { dice } = this;
    this.isFrozen = seed % 20 === 0;
    this.at = monday + dice.below(7 * DAY);
    this.patience = dice.pick([0.02, 0.05, 0.1, 0.5]);
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
    if (who === 'system') return system;
    if (this.met.ticket !== this.ticket || this.met.at !== this.at) this.met = { ticket: this.ticket, at: this.at, actors: new Map() };
    const { actors } = this.met;
    if (!actors.has(who)) actors.set(who, actorOf(this.ticket, this.cast, people[who as Persona], this.at));
    return actors.get(who)!;
  }

  private attempt({ who, action, mode }: Choice): Attempt {
    const { ticket, now, dice } = this;
    const actor = withRequests({ ticket, actor: this.actor(who), now });
    const form = fill(formOf(ticket.state, action), { ticket, actor, now, action, dice });
    const master = { id: 'master', estate: ticket.estate, open: true, merged: false, sensitive: ticket.sensitive, rated: false };
    return { action, mode, form, version: ticket.version, given: this.given(who, form), master };
  }

  private offers(who: Id): Offer[] {
    return actionsFor(this.ticket, this.actor(who), this.now);
  }

  private check(): void {
    checkTicket(this.ticket, this.now);
  }

  /** What the rules say to an attempt, or the code with which they refuse it. */
  private decide(choice: Choice, attempt = this.attempt(choice)): Decision | ErrorCode {
    try {
      return act(this.ticket, this.actor(choice.who), attempt, this.now);
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** Goes on from what was decided: everything must be in order. */
  private enter({ ticket, event, intervals }: Decision, { mode, action }: Choice): void {
    const before = this.ticket;
    this.ticket = this.isFrozen ? frozen(ticket) : ticket;
    this.events.push(event);
    step(this.taken, `${before.state}.${mode === 'ask' ? 'ask ' : ''}${action}`);
    step(this.taken, `as ${event.as}`);
    if (action === 'grant') this.countGranted(before, event.form['request']);
    this.tiles.add(intervals, before, ticket, this.now);
    const isMove = ticket.state !== before.state;
    this.idle = isMove ? 0 : this.idle + 1;
    if (isMove) this.moves++;
    checkActor(event, before);
    checkSilence(event, before, ticket, this.now);
    this.check();
  }

  private countGranted({ requests, state }: Ticket, request: unknown): void {
    const { action } = requests.find(({ id }) => id === request)!;
    step(this.taken, `granted ${action}`);
    step(this.taken, `${state}.${action}`);
  }

  private mustDecide(choice: Choice, attempt?: Attempt): Decision {
    const decided = this.decide(choice, attempt);
    if (typeof decided === 'string') throw new Error(`offered, yet refused with ${decided}: ${nameOf(choice)}`);
    return decided;
  }

  private mustRefuse(choice: Choice, decided = this.decide(choice)): void {
    if (typeof decided !== 'string') throw new Error(`not offered, yet accepted: ${nameOf(choice)}`);
    hold(isRightRefusal(this.ticket.state, choice, decided), `${nameOf(choice)} in ${this.ticket.state} refused with ${decided}`);
    step(this.refused, decided);
  }

  /** Another offered action must succeed too; another that is not offered must be refused. */
  private tryAround(who: Id, offers: readonly Offer[]): void {
    const { dice } = this;
    if (offers.length > 0) {
      const { action, mode } = dice.pick(offers);
      this.mustDecide({ who, action, mode });
    }
    const other: Choice = { who, action: dice.pick(all).action, mode: dice.chance(0.1) ? 'ask' : 'do' };
    if (!isAmong(offers, other)) this.mustRefuse(other);
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

  /** Takes `row` if the rules let somebody likely: then it was offered; else it was not, and the refusal is of the right kind. */
  private takes(row: Row | FactRow): boolean {
    const choice = this.choiceOf(row);
    if (!(choice.who in people) || this.isVain(row, choice)) return false;
    const decided = this.decide(choice);
    const isTaken = typeof decided !== 'string';
    if (!isTaken) this.mustRefuse(choice, decided);
    if (isTaken || this.dice.chance(0.1)) {
      const offers = this.offers(choice.who);
      hold(isAmong(offers, choice) === isTaken, `${isTaken ? 'accepted, yet not' : 'refused, yet'} offered: ${nameOf(choice)}`);
      if (this.dice.chance(0.3)) this.tryAround(choice.who, offers);
    }
    if (isTaken) this.enter(decided, choice);
    return isTaken;
  }

  /** Mostly spares the tries of those who are nothing to the row. */
  private isVain(row: Row | FactRow, { who, action }: Choice): boolean {
    if (action === 'grant' || action === 'refuse') return !this.ticket.requests.some(isPending) && this.dice.chance(0.95);
    const { standings } = this.actor(who);
    const isTheirs = row.by.some((standing) => standings.has(standing)) || (isRow(row) && row.ask?.some((standing) => standings.has(standing)));
    const isOpen = !isRow(row) || obstacleTo(row, { ticket: this.ticket, actor: system, now: this.now, master: null }) === null;
    return !(isTheirs && isOpen) && this.dice.chance(0.9);
  }

  private weighted(from: readonly (Row | FactRow)[]): Row | FactRow {
    const weightOf = ({ action }: Row | FactRow): number => weightIn(this.ticket.state, action);
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
    this.takeAsSystem(answering(this.ticket, this.now)[0]!.action);
    return true;
  }

  private letSilenceAnswer(request: Id, action: string): true {
    return this.takeAsSystem(action, action === 'grant' ? { request } : { request, words: '逾期未答复' });
  }

  private takeAsSystem(action: string, form: Filled = {}): true {
    const choice: Choice = { who: 'system', action, mode: 'do' };
    this.enter(this.mustDecide(choice, { action, form, given: this.given('system', {}) }), choice);
    return true;
  }

  /** Time goes by between two steps; what falls due in between is done first. */
  private passTime(): boolean {
    const { dice } = this;
    const longest = this.ticket.state === 'closed' ? 20 * DAY : 30 * HOUR;
    const span = this.style === 'avoiding' ? dice.below(10 * MINUTE) : dice.pick([0, 5 * MINUTE, HOUR, 5 * HOUR, longest]);
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
    if (this.idle < 4 && dice.chance(0.35) && this.takesOneOf(stays, 2)) return true;
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
