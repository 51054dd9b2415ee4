import type { SomeForm } from '../forms.ts';
import type { Mode } from '../words.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Filled } from '../../kernel/form.ts';
import { instantOf } from '../../kernel/time.ts';
import { limitOf, promiseOf, startClock, type Now } from '../time/clocks.ts';
import { applyLinkedEvent, followUpDue } from '../linked/linked-events.ts';
import type { Decision, TicketEvent } from './event.ts';
import { checkCategory } from '../rules/category.ts';
import type { Master } from '../rules/guards.ts';
import { move, rememberSteward, settleClocks } from './move.ts';
import {
  factOf,
  fill,
  canRequest,
  canRecord,
  canDo,
  obstacleTo,
  rowOf,
  relationOf,
  withRequests,
  type ActionContext,
} from './allowed-actions.ts';
import { system, type Actor } from '../rules/relations.ts';
import { answeringAs, answerRequest, ask, lapseRequests, silentRequest, type Step } from './requests.ts';
import { runEffects, type Draft, type ExternalFacts, type EffectContext } from './effect-context.ts';
import { assignmentOf, type Ticket } from '../ticket.ts';
import { timerOf } from '../time/timer.ts';
import { facts, isFact, rows, type FactRow, type Row } from '../workflow.ts';

const isAnswer = (action: string): boolean => ['grant', 'refuse', 'cancel'].includes(action);

/** One attempted action: the body of the request, and the external facts that the rules need. */
export interface Attempt {
  readonly action: string;
  readonly mode?: Mode;
  /** The version the actor saw; moves need it, facts and the system do not. */
  readonly version?: number;
  readonly form: Filled;
  readonly given: ExternalFacts;
  readonly master?: Master | null;
}

const knows = (action: string): boolean => [...rows, ...facts].some((row) => row.action === action);

/** The current state and owner, for the actor who came second. */
const holder = (ticket: Ticket): Record<string, unknown> => ({
  state: ticket.state,
  version: ticket.version,
  caseSteward: ticket.caseSteward,
  lead: assignmentOf(ticket)?.unit ?? null,
});

/** A dispatch may not promise a later date than the work limit, unless that limit has passed already. */
function checkDue(row: Row, { ticket, now }: ActionContext, filled: SomeForm): void {
  if (row.form !== 'dispatch' || filled.due === undefined) return;
  const latest = promiseOf(
    ticket.clocks.work ?? startClock(limitOf('work', ticket, now.limits), 1, now),
    now,
  );
  const isPast = latest <= now.at;
  if (!isPast && instantOf(filled.due)! > latest)
    throw new DomainError('DUE_TOO_LATE', { field: 'due', latest });
}

/** A ticket keeps a category of its kind. */
function checkKind(row: Row, { ticket }: ActionContext, { kind }: SomeForm, given: ExternalFacts): void {
  if (row.form === 'category') checkCategory(kind ?? ticket.kind, given);
}

function record(fact: FactRow, view: ActionContext, context: EffectContext): Step {
  const draft: Draft = { ...view.ticket, seq: view.ticket.seq + 1 };
  runEffects(fact, draft, context);
  rememberSteward(view.ticket, draft, view.now);
  return { draft, intervals: settleClocks(view.ticket, draft, fact.action, view.now) };
}

function actFact(view: ActionContext, attempt: Attempt): Step & { context: EffectContext } {
  const { ticket, now } = view;
  const fact = factOf(ticket.state, attempt.action);
  if (!fact) throw new DomainError('STATE_MOVED_ON', holder(ticket));
  const isSystem = view.actor.relations.has('system') && isAnswer(fact.action);
  if (!isSystem) relationOf(canRecord(fact, view));
  if (attempt.mode === 'ask') throw new DomainError('NOT_OFFERED', { mode: 'ask' });
  const form = fill(fact.form, view, attempt.form);
  const relation = isSystem ? 'system' : relationOf(canRecord(fact, { ...view, form }));
  const as = isAnswer(fact.action) && !isSystem ? answeringAs(fact.action, view, form) : relation;
  const context: EffectContext = {
    actor: view.actor,
    as,
    formName: fact.form,
    form,
    now,
    given: attempt.given,
  };
  return {
    ...(isAnswer(fact.action) ? answerRequest(fact.action, view, context) : record(fact, view, context)),
    context,
  };
}

/** The sweep may take a row only when its timer is due. */
function checkTimer(row: Row, { ticket, now, actor }: ActionContext): void {
  if (!actor.relations.has('system')) return;
  const timer = timerOf(ticket, now);
  if (!timer || row.timer !== timer.timer || timer.due > now.at)
    throw new DomainError('NOT_OFFERED', { timer: row.timer });
}

function checkVersion(ticket: Ticket, actor: Actor, version: number | undefined): void {
  if (actor.relations.has('system')) return;
  if (version === undefined) throw new DomainError('VERSION_MISSING', { field: 'version' });
  if (version !== ticket.version) throw new DomainError('VERSION_MOVED_ON', holder(ticket));
}

function actMove(view: ActionContext, attempt: Attempt): Step & { context: EffectContext } {
  const { ticket, now, actor } = view;
  const row = rowOf(ticket.state, attempt.action);
  if (!row) throw new DomainError('STATE_MOVED_ON', holder(ticket));
  checkVersion(ticket, actor, attempt.version);
  const may = attempt.mode === 'ask' ? canRequest : canDo;
  relationOf(may(row, { ...view, master: null }));
  checkTimer(row, view);
  const form = fill(row.form, view, attempt.form);
  checkDue(row, view, form);
  checkKind(row, view, form, attempt.given);
  const context: EffectContext = {
    actor,
    as: relationOf(may(row, { ...view, form })),
    formName: row.form,
    form,
    now,
    given: attempt.given,
  };
  return { ...(attempt.mode === 'ask' ? ask(row, view, context) : move(ticket, row, context)), context };
}

/**
 * Decides one attempt: the only way a ticket changes.
 * @returns the changed ticket, the event to record and the clock intervals that ended.
 * @throws DomainError with the code of the reason: NOT_A_CHOICE (no such action), STATE_MOVED_ON or
 * VERSION_MOVED_ON (another actor was first), NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, GUARD_FAILED,
 * BUDGET_SPENT, a need's code, or a form's.
 */
export function act(ticket: Ticket, actor: Actor, attempt: Attempt, now: Now): Decision {
  if (!knows(attempt.action)) throw new DomainError('NOT_A_CHOICE', { field: 'action' });
  const bare: ActionContext = { ticket, actor, now, master: attempt.master };
  const view = { ...bare, actor: withRequests(bare) };
  const { draft, intervals, context } = isFact(attempt.action)
    ? actFact(view, attempt)
    : actMove(view, attempt);
  lapseRequests(draft, now);
  const event: TicketEvent = {
    seq: draft.seq,
    at: now.at,
    action: attempt.action,
    mode: attempt.mode ?? 'do',
    by: actor.relations.has('system') ? null : actor.id,
    as: context.as,
    units: actor.units,
    household: actor.household,
    from: ticket.state,
    to: draft.state,
    form: context.form,
    given: attempt.given,
  };
  return { ticket: draft, event, intervals };
}

/** The row whose timer is due. */
function timerRow(ticket: Ticket, now: Now): Row | undefined {
  const timer = timerOf(ticket, now);
  if (!timer || timer.due > now.at) return undefined;
  const all: readonly Row[] = rows;
  return all.find(
    (row) =>
      row.timer === timer.timer &&
      row.from.includes(ticket.state) &&
      obstacleTo(row, { ticket, actor: system, now }) === null,
  );
}

/**
 * The decision that is due by time alone: a silent request, the row whose timer is due, or the follow-up of a
 * mediation.
 * @returns null when nothing is due yet.
 */
export function expire(ticket: Ticket, given: ExternalFacts, now: Now): Decision | null {
  const silent = silentRequest(ticket, now);
  if (silent) return act(ticket, system, { ...silent, given }, now);
  const row = timerRow(ticket, now);
  if (row) return act(ticket, system, { action: row.action, form: {}, given }, now);
  const asked = followUpDue(ticket);
  return asked !== null && asked <= now.at ? applyLinkedEvent(ticket, 'follow_up', given, now) : null;
}
