import { DomainError } from '../kernel/errors.ts';
import { checkForm, type Filled } from '../kernel/form-check.ts';
import { dueAfter, workingDays } from '../kernel/calendar.ts';
import { instantOf, type Instant } from '../kernel/time.ts';
import { limitOf, promiseOf, startClock, type Interval, type Now } from './clocks.ts';
import type { Draft, Given, Scene } from './scene.ts';
import { forms, type FormName } from './forms.ts';
import { standingPromise, type Master } from './guards.ts';
import { move, settleClocks } from './move.ts';
import { factOf, mayAsk, mayGrant, mayRecord, mayTake, obstacleTo, rowOf, standingIn, standingOf, withRequests, type Attempting, type Mode } from './offer.ts';
import { system, type Actor, type Standing } from './relations.ts';
import { assignmentOf, isPending, type Id, type Request, type Seq, type Ticket } from './ticket.ts';
import { timerOf } from './timer.ts';
import { facts, isFact, rows, type FactRow, type Row } from './workflow.ts';
import type { State } from './words.ts';

/** What somebody tries: the body of a transition, and what the rule needs to know from outside. */
export interface Attempt {
  readonly action: string;
  readonly mode?: Mode;
  /** The version the actor saw; moves need it, facts and the system do not. */
  readonly version?: number;
  readonly form: Filled;
  readonly given: Given;
  readonly master?: Master | null;
}

/** What happened: append-only, and enough to decide it again. */
export interface TicketEvent {
  readonly seq: Seq;
  readonly at: Instant;
  readonly action: string;
  readonly mode: Mode;
  /** Null for the system. */
  readonly by: Id | null;
  readonly as: Standing;
  readonly units: readonly Id[];
  readonly household: Id | null;
  readonly from: State | null;
  readonly to: State;
  readonly form: Filled;
  readonly given: Given;
}

export interface Decision {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  /** Stretches of clocks that this ended. */
  readonly intervals: readonly Interval[];
}

const knows = (action: string): boolean => [...rows, ...facts].some((row) => row.action === action);

/** Who has it now, for whoever comes second. */
const holder = (ticket: Ticket): Record<string, unknown> => ({
  state: ticket.state,
  version: ticket.version,
  caseSteward: ticket.caseSteward,
  lead: assignmentOf(ticket)?.unit ?? null,
});

function fill(name: FormName | undefined, { ticket, now }: Attempting, body: Filled): Filled {
  return checkForm(name && forms[name], body, { now: now.at, due: standingPromise(ticket, now) });
}

/** A dispatch's own promise is never later than the work limit, unless that is already past. */
function checkDue(row: Row, { ticket, now }: Attempting, filled: Filled): void {
  if (row.form !== 'dispatch' || filled['due'] === undefined) return;
  const latest = promiseOf(ticket.clocks.work ?? startClock(limitOf('work', ticket, now.limits), 1, now), now);
  const isPast = latest <= now.at;
  if (!isPast && instantOf(filled['due'] as string)! > latest) throw new DomainError('DUE_TOO_LATE', { field: 'due', latest });
}

/** A request lapses when its row is no longer offered to whoever might grant it. */
function lapseRequests(draft: Draft, now: Now): void {
  const view: Attempting = { ticket: draft, actor: system, now };
  const isOpen = (request: Request): boolean => {
    const row = rowOf(draft.state, request.action);
    return row?.ask !== undefined && obstacleTo(row, view) === null;
  };
  if (!draft.requests.some(isPending)) return;
  draft.requests = draft.requests.map((one) => (isPending(one) && !isOpen(one) ? { ...one, status: 'lapsed' } : one));
}

interface Step {
  readonly draft: Draft;
  readonly intervals: readonly Interval[];
}

function ask(row: Row, view: Attempting, scene: Scene): Step {
  const until = dueAfter(view.now.at, workingDays(1), view.now.calendar);
  const { ticket, actor } = view;
  const seq = ticket.seq + 1;
  const request: Request = { seq, id: String(seq), action: row.action, form: scene.form, asker: actor.id, as: scene.as, until, status: 'pending' };
  return { draft: { ...ticket, seq, requests: [...ticket.requests, request] }, intervals: [] };
}

const settled = (draft: Draft, id: Id, status: Request['status']): void => {
  draft.requests = draft.requests.map((one) => (one.id === id ? { ...one, status } : one));
};

function requestIn(view: Attempting, form: Filled): Request {
  const request = view.ticket.requests.find((one) => one.id === form['request'] && isPending(one));
  if (!request) throw new DomainError('UNKNOWN_REFERENCE', { field: 'request' });
  return request;
}

/** After one working day silence grants the reporter's withdraw and refuses the rest. */
const silenceOf = (request: Request): 'grant' | 'refuse' => (request.action === 'withdraw' && request.as === 'reporter' ? 'grant' : 'refuse');

function checkAnswer(action: string, request: Request, view: Attempting): void {
  const isSilent = view.actor.standings.has('system') && request.until <= view.now.at && silenceOf(request) === action;
  const isTheirs = action === 'cancel' ? request.asker === view.actor.id : mayGrant(request, view);
  if (!isSilent && !isTheirs) throw new DomainError('NOT_RELATED', { request: request.id });
}

/** Granting runs the row again with the asker's form, and spends its budget then. */
function answerRequest(action: string, view: Attempting, scene: Scene): Step {
  const request = requestIn(view, scene.form);
  checkAnswer(action, request, view);
  if (action !== 'grant') {
    const draft: Draft = { ...view.ticket, seq: view.ticket.seq + 1 };
    settled(draft, request.id, action === 'refuse' ? 'refused' : 'cancelled');
    return { draft, intervals: [] };
  }
  const row = rowOf(view.ticket.state, request.action)!;
  const as = standingIn(row, view.actor) ?? row.by[0]!;
  const step = move(view.ticket, row, { ...scene, as, form: request.form });
  settled(step.draft, request.id, 'granted');
  return step;
}

function record(fact: FactRow, view: Attempting, scene: Scene): Step {
  const draft: Draft = { ...view.ticket, seq: view.ticket.seq + 1 };
  for (const effect of fact.does ?? []) effect(draft, scene);
  return { draft, intervals: settleClocks(view.ticket, draft, fact.action, view.now) };
}

const isAnswer = (action: string): boolean => ['grant', 'refuse', 'cancel'].includes(action);

/** Whoever answers does so in the standing in which the row is theirs: so the event alone is enough to decide it again. */
function answeringAs(action: string, view: Attempting, form: Filled): Standing {
  if (action === 'cancel') return 'asker';
  const row = rowOf(view.ticket.state, requestIn(view, form).action);
  return (row && standingIn(row, view.actor)) ?? 'granter';
}

function actFact(view: Attempting, attempt: Attempt): Step & { scene: Scene } {
  const { ticket, now } = view;
  const fact = factOf(ticket.state, attempt.action);
  if (!fact) throw new DomainError('STATE_MOVED_ON', holder(ticket));
  const isSystem = view.actor.standings.has('system') && isAnswer(fact.action);
  if (!isSystem) standingOf(mayRecord(fact, view));
  if (attempt.mode === 'ask') throw new DomainError('NOT_OFFERED', { mode: 'ask' });
  const form = fill(fact.form, view, attempt.form);
  const standing = isSystem ? 'system' : standingOf(mayRecord(fact, { ...view, form }));
  const as = isAnswer(fact.action) && !isSystem ? answeringAs(fact.action, view, form) : standing;
  const scene: Scene = { actor: view.actor, as, form, now, given: attempt.given };
  return { ...(isAnswer(fact.action) ? answerRequest(fact.action, view, scene) : record(fact, view, scene)), scene };
}

/** The sweep may take a row only when its timer is due. */
function checkTimer(row: Row, { ticket, now, actor }: Attempting): void {
  if (!actor.standings.has('system')) return;
  const timer = timerOf(ticket, now);
  if (!timer || row.timer !== timer.timer || timer.due > now.at) throw new DomainError('NOT_OFFERED', { timer: row.timer });
}

function checkVersion(ticket: Ticket, actor: Actor, version: number | undefined): void {
  if (actor.standings.has('system')) return;
  if (version === undefined) throw new DomainError('VERSION_MISSING', { field: 'version' });
  if (version !== ticket.version) throw new DomainError('VERSION_MOVED_ON', holder(ticket));
}

function actMove(view: Attempting, attempt: Attempt): Step & { scene: Scene } {
  const { ticket, now, actor } = view;
  const row = rowOf(ticket.state, attempt.action);
  if (!row) throw new DomainError('STATE_MOVED_ON', holder(ticket));
  checkVersion(ticket, actor, attempt.version);
  const may = attempt.mode === 'ask' ? mayAsk : mayTake;
  standingOf(may(row, { ...view, master: null }));
  checkTimer(row, view);
  const form = fill(row.form, view, attempt.form);
  checkDue(row, view, form);
  const scene: Scene = { actor, as: standingOf(may(row, { ...view, form })), form, now, given: attempt.given };
  return { ...(attempt.mode === 'ask' ? ask(row, view, scene) : move(ticket, row, scene)), scene };
}

/**
 * Decides one attempt: the only way a ticket changes.
 * @returns the ticket as it then is, the event to record and the clock stretches that ended.
 * @throws DomainError with the code of the reason: NOT_A_CHOICE (no such action), STATE_MOVED_ON or VERSION_MOVED_ON
 * (somebody was first), NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, GUARD_FAILED, BUDGET_SPENT, a need's code, or a form's.
 */
export function act(ticket: Ticket, actor: Actor, attempt: Attempt, now: Now): Decision {
  if (!knows(attempt.action)) throw new DomainError('NOT_A_CHOICE', { field: 'action' });
  const bare: Attempting = { ticket, actor, now, master: attempt.master };
  const view = { ...bare, actor: withRequests(bare) };
  const { draft, intervals, scene } = isFact(attempt.action) ? actFact(view, attempt) : actMove(view, attempt);
  lapseRequests(draft, now);
  const event: TicketEvent = {
    seq: draft.seq, at: now.at, action: attempt.action, mode: attempt.mode ?? 'do',
    by: actor.standings.has('system') ? null : actor.id, as: scene.as, units: actor.units, household: actor.household,
    from: ticket.state, to: draft.state, form: scene.form, given: attempt.given,
  };
  return { ticket: draft, event, intervals };
}

/**
 * The decision of the clock: the one row whose timer is due, taken by the system.
 * @returns null when no timer is due yet.
 */
export function expire(ticket: Ticket, given: Given, now: Now): Decision | null {
  const timer = timerOf(ticket, now);
  if (!timer || timer.due > now.at) return null;
  const all: readonly Row[] = rows;
  const waits = (row: Row): boolean => row.timer === timer.timer && row.from.includes(ticket.state);
  const row = all.find((one) => waits(one) && obstacleTo(one, { ticket, actor: system, now }) === null);
  return row ? act(ticket, system, { action: row.action, form: {}, given }, now) : null;
}
