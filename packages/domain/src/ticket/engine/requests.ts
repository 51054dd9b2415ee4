import { DomainError } from '../../kernel/errors.ts';
import { dueAfter, workingDays } from '../../kernel/calendar.ts';
import type { Filled } from '../../kernel/form.ts';
import type { SomeForm } from '../forms.ts';
import type { Interval, Now } from '../time/clocks.ts';
import { move } from './move.ts';
import {
  fill,
  isAskers,
  mayGrant,
  obstacleTo,
  rowOf,
  relationIn,
  type ActionContext,
} from './allowed-actions.ts';
import { system, type Relation } from '../rules/relations.ts';
import type { Draft, EffectContext } from './effect-context.ts';
import { assignmentOf, isPending, type Id, type Request, type Ticket } from '../ticket.ts';
import type { State } from '../words.ts';
import type { Row } from '../workflow.ts';

/** A request lapses when its row is no longer open to the possible granters. */
export function lapseRequests(draft: Draft, now: Now): void {
  const view: ActionContext = { ticket: draft, actor: system, now };
  const isOpen = (request: Request): boolean => {
    const row = rowOf(draft.state, request.action);
    // The lead has changed, so a request of the former lead lapses.
    if (request.as === 'lead' && (assignmentOf(draft)?.seq ?? 0) > request.seq) return false;
    return row?.ask !== undefined && obstacleTo(row, view) === null;
  };
  if (!draft.requests.some(isPending)) return;
  draft.requests = draft.requests.map((one) =>
    isPending(one) && !isOpen(one) ? { ...one, status: 'lapsed' } : one,
  );
}

/** A changed ticket whose event is not recorded yet. */
export interface Step {
  readonly draft: Draft;
  readonly intervals: readonly Interval[];
}

export function ask(row: Row, view: ActionContext, context: EffectContext): Step {
  const until = dueAfter(view.now.at, workingDays(1), view.now.calendar);
  const { ticket, actor } = view;
  const seq = ticket.seq + 1;
  const request: Request = {
    seq,
    id: String(seq),
    action: row.action,
    form: context.form,
    asker: actor.id,
    as: context.as,
    until,
    status: 'pending',
  };
  return { draft: { ...ticket, seq, requests: [...ticket.requests, request] }, intervals: [] };
}

const settled = (draft: Draft, id: Id, status: Request['status']): void => {
  draft.requests = draft.requests.map((one) => (one.id === id ? { ...one, status } : one));
};

function requestIn(view: ActionContext, form: SomeForm): Request {
  const request = view.ticket.requests.find((one) => one.id === form.request && isPending(one));
  if (!request) throw new DomainError('UNKNOWN_REFERENCE', { field: 'request' });
  return request;
}

/** The answer that a request gets by itself once its time is over, as its row says. */
export const silenceOf = (state: State, { action }: Request): 'grant' | 'refuse' =>
  rowOf(state, action)?.silence ?? 'refuse';

/** The automatic answer to the request that has waited longest; null while none has waited too long. */
export function silentRequest(
  { state, requests }: Ticket,
  { at }: Now,
): { action: string; form: Filled } | null {
  const [late] = requests
    .filter((one) => isPending(one) && one.until <= at)
    .sort((a, b) => a.until - b.until);
  if (!late) return null;
  const action = silenceOf(state, late);
  return {
    action,
    form: { request: late.id, ...(action === 'refuse' && { words: '一个工作日内没有答复' }) },
  };
}

function checkAnswer(action: string, request: Request, view: ActionContext): void {
  const isSilent =
    view.actor.relations.has('system') &&
    request.until <= view.now.at &&
    silenceOf(view.ticket.state, request) === action;
  const mayAnswer =
    action === 'cancel' ? isAskers(request, view.actor) : mayGrant(request, { ...view, master: null });
  if (!isSilent && !mayAnswer) throw new DomainError('NOT_RELATED', { request: request.id });
}

/** Granting takes the row with the asker's form, which is checked again today, and spends its budget now. */
function grant(request: Request, view: ActionContext, context: EffectContext): Step {
  const row = rowOf(view.ticket.state, request.action)!;
  const obstacle = obstacleTo(row, view);
  if (obstacle) throw new DomainError(obstacle.code, obstacle.detail);
  const as = relationIn(row, view.actor) ?? row.by[0]!;
  return move(view.ticket, row, {
    ...context,
    as,
    formName: row.form,
    form: fill(row.form, view, request.form),
  });
}

export function answerRequest(action: string, view: ActionContext, context: EffectContext): Step {
  const request = requestIn(view, context.form);
  checkAnswer(action, request, view);
  if (action === 'grant') {
    const step = grant(request, view, context);
    settled(step.draft, request.id, 'granted');
    return step;
  }
  const draft: Draft = { ...view.ticket, seq: view.ticket.seq + 1 };
  settled(draft, request.id, action === 'refuse' ? 'refused' : 'cancelled');
  return { draft, intervals: [] };
}

/**
 * The relation by which the granter owns the requested row. The event stores it, so that a replay needs
 * nothing else.
 */
export function answeringAs(action: string, view: ActionContext, form: SomeForm): Relation {
  if (action === 'cancel') return requestIn(view, form).asker === view.actor.id ? 'asker' : 'reporter';
  const row = rowOf(view.ticket.state, requestIn(view, form).action);
  return (row && relationIn(row, view.actor)) ?? 'granter';
}
