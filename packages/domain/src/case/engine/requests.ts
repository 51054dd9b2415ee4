import { dueAfter, workingDays } from '../../kernel/calendar.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Filled } from '../../kernel/form.ts';
import { isPending, isSystem, type Actor, type Case, type Id, type Moment, type Request } from '../case.ts';
import type { Context } from './context.ts';
import type { Attempt, Step } from './decision.ts';
import { checkRowForm } from './check-row-form.ts';
import { rowOf, type Machine } from '../machine.ts';
import { move } from './move.ts';
import { caseRefusal, entitlingRelation } from './permission.ts';
import { isOwnRequest, mayGrant } from './request-relations.ts';
import type { Answer, Row } from '../row.ts';
import type { MachineTypes, Draft, StateOf, AttemptPart, EffectPart } from '../types.ts';

/** A request lapses when its row is no longer open to the possible granters. */
export function lapseRequests<T extends MachineTypes>(
  machine: Machine<T>,
  draft: Draft<EffectPart<T>>,
  now: T['now'],
  system: Actor<T['relation']>,
): void {
  const isOpen = (request: Request): boolean => {
    const row = rowOf(machine, draft.state, request.action);
    if (machine.isStale(request, draft)) return false;
    return row?.ask !== undefined && caseRefusal(machine, row, { case: draft, actor: system, now }) === null;
  };
  if (!draft.requests.some(isPending)) return;
  draft.requests = draft.requests.map((one) =>
    isPending(one) && !isOpen(one) ? { ...one, status: 'lapsed' } : one,
  );
}

/** Adds a request for a row: one working day to answer it. */
export function ask<T extends MachineTypes>(
  { action }: Row<T>,
  { case: one, actor, now }: Attempt<AttemptPart<T>>,
  { form, as }: Context<T>,
): Step<T> {
  const until = dueAfter(now.at, workingDays(1), now.calendar);
  const seq = one.seq + 1;
  const request: Request = {
    seq,
    id: String(seq),
    action,
    form: form as object,
    asker: actor.id,
    as,
    until,
    status: 'pending',
  };
  return { draft: { ...one, seq, requests: [...one.requests, request] }, intervals: [] };
}

function setRequestStatus<T extends MachineTypes>(
  draft: Draft<EffectPart<T>>,
  id: Id,
  status: Request['status'],
): void {
  draft.requests = draft.requests.map((one) => (one.id === id ? { ...one, status } : one));
}

/** The pending request that an answer names. @throws DomainError UNKNOWN_REFERENCE */
export function requestIn({ requests }: Case, { request: id }: MachineTypes['filled']): Request {
  const request = requests.find((one) => one.id === id && isPending(one));
  if (!request) throw new DomainError('UNKNOWN_REFERENCE', { field: 'request' });
  return request;
}

/** The answer that a request gets by itself once its time is over, as its row says. */
export const silenceOf = <T extends MachineTypes>(
  machine: Machine<T>,
  state: StateOf<T>,
  { action }: Pick<Request, 'action'>,
): 'grant' | 'refuse' => rowOf(machine, state, action)?.silence ?? 'refuse';

/** The automatic answer to the request that has waited longest; null while none has waited too long. */
export function overdueAnswer<T extends MachineTypes>(
  machine: Machine<T>,
  { state, requests }: T['case'],
  { at }: Moment,
): { readonly answer: Answer; readonly form: Filled } | null {
  const [late] = requests
    .filter((one) => isPending(one) && one.until <= at)
    .sort((a, b) => a.until - b.until);
  if (!late) return null;
  const answer = silenceOf(machine, state, late);
  return {
    answer,
    form: { request: late.id, ...(answer === 'refuse' && { words: '一个工作日内没有答复' }) },
  };
}

function checkAnswer<T extends MachineTypes>(
  machine: Machine<T>,
  answer: Answer,
  request: Request,
  attempt: Attempt<AttemptPart<T>>,
): void {
  const { actor, case: one, now } = attempt;
  const isSilent =
    isSystem(actor) && request.until <= now.at && silenceOf(machine, one.state, request) === answer;
  const mayAnswer =
    answer === 'cancel'
      ? isOwnRequest(machine, request, actor)
      : mayGrant(machine, request, { ...attempt, linked: null });
  if (!isSilent && !mayAnswer) throw new DomainError('NOT_RELATED', { request: request.id });
}

/** Granting takes the row with the asker's form, which is checked again today, and spends its budget now. */
function grant<T extends MachineTypes>(
  machine: Machine<T>,
  request: Request,
  attempt: Attempt<AttemptPart<T>>,
  context: Context<T>,
): Step<T> {
  const row = rowOf(machine, attempt.case.state, request.action)!;
  const refusal = caseRefusal(machine, row, attempt);
  if (refusal) throw new DomainError(refusal.code, refusal.detail);
  const as = entitlingRelation(row, attempt.actor) ?? row.by[0]!;
  const form = checkRowForm(machine, row.form, attempt, request.form as Filled);
  return move(machine, attempt.case, row, { ...context, as, formName: row.form, form } as Context<T>);
}

export function answerRequest<T extends MachineTypes>(
  machine: Machine<T>,
  answer: Answer,
  attempt: Attempt<AttemptPart<T>>,
  context: Context<T>,
): Step<T> {
  const request = requestIn(attempt.case, context.form as T['filled']);
  checkAnswer(machine, answer, request, attempt);
  if (answer === 'grant') {
    const step = grant(machine, request, attempt, context);
    setRequestStatus(step.draft, request.id, 'granted');
    return step;
  }
  const draft: Draft<EffectPart<T>> = { ...attempt.case, seq: attempt.case.seq + 1 };
  setRequestStatus(draft, request.id, answer === 'refuse' ? 'refused' : 'cancelled');
  return { draft, intervals: [] };
}

/**
 * The relation by which the granter owns the requested row. The event stores it, so that a replay needs
 * nothing else.
 */
export function answeringAs<T extends MachineTypes>(
  machine: Machine<T>,
  answer: Answer,
  { case: one, actor }: Attempt<AttemptPart<T>>,
  form: T['filled'],
): T['relation'] {
  const request = requestIn(one, form);
  if (answer === 'cancel') return request.asker === actor.id ? 'asker' : machine.owner;
  const row = rowOf(machine, one.state, request.action);
  return (row && entitlingRelation(row, actor)) ?? 'granter';
}
