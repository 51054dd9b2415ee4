import { DomainError, type ErrorCode } from '../src/kernel/errors.ts';
import { DAY, HOUR, MINUTE } from '../src/kernel/time.ts';
import { expire, applyTriggeredEvent, type Decision } from '../src/ticket/engine/act.ts';
import { claimUseOf, redeem } from '../src/ticket/triggered/claim.ts';
import { caseRefusal, type AllowedAction } from '../src/ticket/engine/allowed-actions.ts';
import { system } from '../src/ticket/rules/relations.ts';
import { exclusionOf, isPending, type Id, type Ticket } from '../src/ticket/ticket.ts';
import { nextDue, timerOf } from '../src/ticket/time/timer.ts';
import type { Row } from '../src/ticket/workflow.ts';
import type { State } from '../src/ticket/words.ts';
import { likelyFor } from './candidates.ts';
import { all, closes, here, isChange, isAsked, isIn, isRow, leadsTo, weightIn, type Card } from './deck.ts';
import { Guests } from './guests.ts';
import { answering, hold } from './invariants.ts';
import { nameOf, Stage, step, type Choice } from './stage.ts';
import { people, personas } from './world.ts';

/** Rows taken less often than this in a state are preferred there. */
const ENOUGH = 5;

export type Style = 'random' | 'avoiding';

export interface Walked {
  /** How often each row and fact was taken, as `state.action`. */
  readonly taken: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly moves: number;
  readonly steps: number;
}

/** An exclusion that is asked for or stands: what follows happens to closed tickets. */
const isDisputed = (ticket: Ticket): boolean =>
  exclusionOf(ticket) !== null || ticket.requests.some((one) => isPending(one) && one.action === 'exclude');

/**
 * A refusal has the right kind: STATE_MOVED_ON where the state has no such action, else a reason that
 * concerns this actor or this moment.
 */
const isRightRefusal = (state: State, { action, mode }: Choice, code: string): boolean => {
  if (!here(state).some((row) => row.action === action)) return code === 'STATE_MOVED_ON';
  const reasons = [
    'NOT_RELATED',
    'NOT_IMPARTIAL',
    'ASK_FIRST',
    'GUARD_FAILED',
    'BUDGET_SPENT',
    'NOT_OFFERED',
    'NO_HEARING_SET',
    'ALREADY_TODAY',
    'CONVERSATION_CLOSED',
    'REMARK_SETTLED',
  ];
  return reasons.includes(code) || (mode === 'ask' && code === 'ALREADY_ASKED');
};

const amendments = ['correct_remark', 'retract_remark'] as const;

const isAmong = (offers: readonly AllowedAction[], choice: Choice): boolean =>
  offers.some(({ action, mode }) => action === choice.action && mode === choice.mode);

/** One ticket from placing until no actor can or will go on. */
export class Walk extends Stage {
  private readonly style: Style;
  /** How likely this walk waits for timers, and skips facts. */
  private readonly patience: number;
  private readonly guests: Guests;
  private isRedeemed = false;
  /** How often earlier walks took each row: rare ones are preferred. */
  private readonly before: ReadonlyMap<string, number>;

  constructor(seed: number, style: Style, before: ReadonlyMap<string, number>) {
    super(seed);
    this.before = before;
    this.style = style;
    this.patience = this.dice.pick([0.02, 0.05, 0.1, 0.5]);
    this.guests = new Guests(this.dice);
  }

  /** An offered action is accepted, except a grant that has gone stale. */
  private mustAccept(choice: Choice): void {
    const decided = this.decide(choice);
    if (typeof decided === 'string' && !this.isStale(choice, decided))
      throw new Error(`offered, yet refused with ${decided}: ${nameOf(choice)}`);
  }

  private mustRefuse(choice: Choice, decided = this.decide(choice)): void {
    if (typeof decided !== 'string') throw new Error(`not offered, yet accepted: ${nameOf(choice)}`);
    const isStale = this.isStale(choice, decided);
    if (isStale) step(this.refused, `stale ${decided}`);
    hold(
      isStale || isRightRefusal(this.ticket.state, choice, decided),
      `${nameOf(choice)} in ${this.ticket.state} refused with ${decided}`,
    );
    step(this.refused, decided);
  }

  /** A second offered action must succeed too; one that is not offered must be refused. */
  private tryAround(who: Id, offers: readonly AllowedAction[]): void {
    const { dice } = this;
    if (offers.length > 0) {
      const { action, mode } = dice.pick(offers);
      this.mustAccept({ who, action, mode });
    }
    const other: Choice = { who, action: dice.pick(all).action, mode: dice.chance(0.1) ? 'ask' : 'do' };
    if (!isAmong(offers, other)) this.mustRefuse(other);
  }

  private personFor(by: Row['by']): Id {
    const { dice } = this;
    const likely = dice.chance(0.03) ? [] : likelyFor(by, this.ticket, this.areaStaff);
    return dice.pick(likely.length > 0 ? likely : personas);
  }

  private choiceOf(row: Card): Choice {
    const asks =
      isRow(row) &&
      row.ask &&
      (row.requestOnly || this.dice.chance(this.lack(`granted ${row.action}`) > 0 ? 0.8 : 0.5));
    return { who: this.personFor(asks ? row.ask! : row.by), action: row.action, mode: asks ? 'ask' : 'do' };
  }

  /**
   * Takes `row` if the rules allow a likely actor: then it was offered. Else it was not offered, and the
   * refusal has the right kind.
   */
  private takes(row: Card): boolean {
    const choice = this.choiceOf(row);
    if (!(choice.who in people) || this.isVain(row, choice)) return false;
    const decided = this.decide(choice);
    if (typeof decided === 'string') this.mustRefuse(choice, decided);
    const isTaken = typeof decided !== 'string';
    if (isTaken || this.dice.chance(0.1)) this.checkOffered(choice, decided);
    if (isTaken) this.enter(decided);
    return isTaken;
  }

  private checkOffered(choice: Choice, decided: Decision | ErrorCode): void {
    const offers = this.offers(choice.who);
    const isTaken = typeof decided !== 'string';
    const isExcused = !isTaken && this.isStale(choice, decided);
    hold(
      isExcused || isAmong(offers, choice) === isTaken,
      `${isTaken ? 'accepted, yet not' : 'refused, yet'} offered: ${nameOf(choice)}`,
    );
    if (this.dice.chance(0.3)) this.tryAround(choice.who, offers);
  }

  /** Mostly skips attempts by people without any relation to the row. */
  private isVain(row: Card, { who, action }: Choice): boolean {
    if (action === 'grant' || action === 'refuse')
      return !this.ticket.requests.some(isPending) && this.dice.chance(0.95);
    const { relations } = this.actor(who);
    const hasRelation =
      row.by.some((relation) => relations.has(relation)) ||
      (isRow(row) && row.ask?.some((relation) => relations.has(relation)));
    const isOpen =
      !isRow(row) ||
      caseRefusal(row, { case: this.ticket, actor: system, now: this.now, linked: null }) === null;
    return !(hasRelation && isOpen) && this.dice.chance(0.9);
  }

  /** How much this walk and earlier ones lack of `key`; a walk that avoids the end prefers nothing else. */
  private lack(key: string): number {
    if (this.style === 'avoiding') return 0;
    return Math.max(0, ENOUGH - (this.before.get(key) ?? 0) - (this.taken.get(key) ?? 0));
  }

  /** How much is lacking of an action here, of what it leads to, and of what it requests. */
  private lackOf({ action }: Pick<Card, 'action'>): number {
    const { state, requests } = this.ticket;
    const asked = action === 'grant' ? requests.filter(isPending).map((one) => one.action) : [];
    const next = [action, ...asked].flatMap((one) => leadsTo[one] ?? []);
    const here = [action, ...next].filter((one) => isIn(state, one));
    const granted = [...asked, ...(isAsked(action) ? [action] : [])].map((one) => `granted ${one}`);
    return Math.max(...[...here.map((one) => `${state}.${one}`), ...granted].map((key) => this.lack(key)));
  }

  private weighted(from: readonly Card[]): Card {
    const { state } = this.ticket;
    const weightOf = (row: Card): number => weightIn(state, row.action) + this.lackOf(row);
    let left = this.dice.next() * from.reduce((sum, row) => sum + weightOf(row), 0);
    return from.find((row) => (left -= weightOf(row)) < 0) ?? from.at(-1)!;
  }

  private takesOneOf(from: readonly Card[], tries: number): boolean {
    const open = from.filter((row) => !isRow(row) || !row.timer);
    for (let n = 0; n < tries && open.length > 0; n++) if (this.takes(this.weighted(open))) return true;
    return false;
  }

  /** Waits for the next due event: a silent request, a timer's row, or the follow-up of a mediation. */
  private letTimeAct(): boolean {
    const due = nextDue(this.ticket, this.now);
    if (due === null) return false;
    this.at = Math.max(this.at, due);
    const decided = expire(this.ticket, this.inputs('system', {}), this.now);
    if (!decided) throw new Error('something is due, yet nothing happens');
    this.enter(decided);
    return true;
  }

  /** Lets time pass between two steps; whatever falls due in between happens first. */
  private passTime(): boolean {
    const { dice } = this;
    const isOver = this.ticket.state === 'closed' && !isDisputed(this.ticket);
    const longest = isOver ? 20 * DAY : 30 * HOUR;
    const span =
      this.style === 'avoiding'
        ? dice.below(10 * MINUTE)
        : dice.pick([0, 5 * MINUTE, HOUR, 5 * HOUR, longest]);
    const due = nextDue(this.ticket, this.now);
    if (due !== null && due <= this.at + span && !dice.chance(0.05)) return this.letTimeAct();
    this.at += span;
    if ((due === null || due > this.at) && dice.chance(0.05))
      hold(
        expire(this.ticket, this.inputs('system', {}), this.now) === null,
        'nothing is due, yet something happens',
      );
    return false;
  }

  /** Sometimes merges another ticket into this one, or splits it off again. */
  private letOtherTicketsAct(): boolean {
    const { dice, ticket } = this;
    if (!dice.chance(0.03)) return false;
    const other = this.guests.next(ticket, this.now);
    if (!other) return false;
    this.enter(
      applyTriggeredEvent(ticket, other.action, { ...this.inputs('system', {}), ...other.inputs }, this.now),
    );
    return true;
  }

  /** Sometimes a person redeems the claim code of a ticket placed for them. */
  private letClaimCodeAct(): boolean {
    const { dice, ticket } = this;
    if (this.isRedeemed || ticket.reporter !== null || claimUseOf(ticket) === null || !dice.chance(0.1))
      return false;
    const person = people[dice.pick(personas)];
    try {
      this.enter(
        redeem(ticket, { events: this.events, into: [] }, person, this.inputs(person.id, {}), this.now),
      );
      hold(
        this.ticket.reporter === person.id && !ticket.anonymous,
        'the code did not make its holder the reporter, or gave away who placed it',
      );
      return (this.isRedeemed = true);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      hold(
        ['CLAIM_INVALID', 'CLAIM_OTHER_USE', 'NOT_IMPARTIAL'].includes(error.code),
        `redeeming refused with ${error.code}`,
      );
      return false;
    }
  }

  /** Sometimes an author corrects or retracts a fresh remark. */
  private letAuthorAmend(): boolean {
    const said = this.events.at(-1)!;
    if (said.action !== 'remark' || said.by === null) return false;
    const lacking = amendments.filter((action) => this.lackOf({ action }) > 0);
    if (lacking.length === 0 && !this.dice.chance(0.6)) return false;
    const action = this.dice.pick(lacking.length > 0 ? lacking : amendments);
    const choice: Choice = { who: said.by, action, mode: 'do' };
    const decided = this.decide(choice);
    this.checkOffered(choice, decided);
    if (typeof decided === 'string') this.mustRefuse(choice, decided);
    else this.enter(decided);
    return true;
  }

  /** Any action at random; sometimes all wait until a timer falls due. */
  private stepRandomly(): boolean {
    const { dice, ticket } = this;
    if (this.passTime() || this.letOtherTicketsAct() || this.letClaimCodeAct() || this.letAuthorAmend())
      return true;
    if (dice.chance(isDisputed(ticket) ? 0.02 : this.patience)) return this.letTimeAct();
    const rowsHere = here(ticket.state);
    const isLacking = rowsHere.some((row) => !isRow(row) && this.lackOf(row) > 0);
    const isOpen = isDisputed(ticket) || dice.chance(this.idle > 6 ? 0.1 : isLacking ? 0.8 : 0.45);
    const from = isOpen ? rowsHere : rowsHere.filter(isRow);
    return this.takesOneOf(from, 12) || this.letTimeAct();
  }

  /**
   * Keeps the ticket open: first moves that do not close, then time, and closing only when nothing else is
   * left.
   */
  private stepAway(): boolean {
    const { ticket, dice } = this;
    if (this.passTime() || this.letOtherTicketsAct() || this.letClaimCodeAct() || this.letAuthorAmend())
      return true;
    const rowsHere = here(ticket.state);
    const stays = rowsHere.filter((row) => !closes(row) && !isChange(row, ticket.state));
    const goesOn = rowsHere.filter((row) => !closes(row) && isChange(row, ticket.state));
    // Where only timers would repeat, 改派 adds a step, which changes no state.
    if ((this.idle < 4 || this.idle > 40) && dice.chance(0.35) && this.takesOneOf(stays, 2)) return true;
    if (
      this.takesOneOf(goesOn, 12) ||
      this.takesOneOf(
        stays.filter(({ action }) => action === 'grant'),
        1,
      )
    )
      return true;
    const timed = timerOf(ticket, this.now) && answering(ticket, this.now)[0]!;
    return timed && closes(timed) && this.takesOneOf(rowsHere.filter(closes), 10) ? true : this.letTimeAct();
  }

  private goes(): boolean {
    const isClosed = this.ticket.state === 'closed' && this.style === 'random';
    const isDone = isClosed && this.dice.chance(isDisputed(this.ticket) ? 0.02 : 0.3);
    return !isDone && (this.style === 'random' ? this.stepRandomly() : this.stepAway());
  }

  /** @throws Error with the broken invariant and the steps that led to it. */
  run(): Walked {
    let steps = 0;
    try {
      while (this.goes())
        hold(++steps < 2000 && this.moves < 200, `it does not end: ${this.moves} moves, ${steps} steps`);
      hold(this.ticket.state === 'closed', 'nothing can be done, yet it is open');
      this.checkReplay();
    } catch (error) {
      throw new Error(`${String(error)}\n${this.story()}`);
    }
    return { taken: this.taken, refused: this.refused, moves: this.moves, steps };
  }
}
