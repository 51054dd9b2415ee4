import { DomainError, sentences, type ErrorCode, type Refusal } from '../../kernel/errors.ts';
import { checkForm, noForm } from '../../kernel/form-check.ts';
import type { Filled } from '../../kernel/form.ts';
import { isLeft } from '../time/budgets.ts';
import { LOAD_CAP, type Hindrance } from '../rules/area-staff.ts';
import type { Now } from '../time/clocks.ts';
import { forms, type FilledForm, type FormName, type SomeForm } from '../forms.ts';
import { guards, standingPromise, type GuardName, type Master } from '../rules/guards.ts';
import { needs, type Need } from '../rules/needs.ts';
import type { Actor, Relation } from '../rules/relations.ts';
import { isAskedBy, isPending, type Request, type Ticket } from '../ticket.ts';
import { facts, rows, type Action, type FactRow, type Row } from '../workflow.ts';
import type { Mode, Section, State, Weight } from '../words.ts';

/** An action that the actor may take now, as the server offers it and the client draws it. */
export interface AllowedAction {
  readonly action: Action;
  readonly label: string;
  readonly mode: Mode;
  readonly form?: FormName;
  readonly weight: Weight;
  readonly section: Section;
  readonly help?: string;
  /** What the phone asks before it runs an action without a form; absent where it runs at once. */
  readonly confirm?: ConfirmQuestion;
}

export interface ConfirmQuestion {
  readonly question: string;
  /** What the action means, where its label does not say it. */
  readonly text: string | null;
}

/** An action of the actor's role that is blocked now, with the reason in Chinese. */
export interface Blocked {
  readonly action: Action;
  readonly label: string;
  readonly code: ErrorCode;
  readonly message: string;
}

const allRows: readonly Row[] = rows;
const allFacts: readonly FactRow[] = facts;

export const rowOf = (state: State, action: string): Row | undefined =>
  allRows.find((row) => row.action === action && row.from.includes(state));

export const factOf = (state: State, action: string): FactRow | undefined =>
  allFacts.find((fact) => fact.action === action && fact.from.includes(state));

export interface ActionContext {
  readonly ticket: Ticket;
  readonly actor: Actor;
  readonly now: Now;
  readonly master?: Master | null;
  readonly form?: SomeForm;
}

/** Checks a body against the form of a row, with the current due date. @throws DomainError a form's code */
export const fill = (
  name: FormName | undefined,
  { ticket, now }: ActionContext,
  body: Filled,
): FilledForm<FormName | undefined> =>
  checkForm(name ? forms[name] : noForm, body, { now: now.at, due: standingPromise(ticket, now) });

/**
 * The relation that permits the action, or the reason why none does. Refusals are values here, because most
 * checks only find out which actions to offer.
 */
export type Permission = Relation | Refusal;

const refuse = (code: ErrorCode, detail: Refusal['detail'] = {}): Refusal => ({ code, detail });

export const isGranted = (answer: Permission): answer is Relation => typeof answer === 'string';

/** @throws DomainError where the answer is a refusal */
export function relationOf(answer: Permission): Relation {
  if (isGranted(answer)) return answer;
  throw new DomainError(answer.code, answer.detail);
}

/** What blocks a row for every actor: GUARD_FAILED or BUDGET_SPENT. */
export function obstacleTo(row: Row, view: ActionContext): Refusal | null {
  const failed = row.when?.find((name: GuardName) => !guards[name].holds(view));
  if (failed) return refuse('GUARD_FAILED', { guard: failed });
  return row.budget && !isLeft(view.ticket, row.budget)
    ? refuse('BUDGET_SPENT', { budget: row.budget })
    : null;
}

function unmetNeed(
  names: readonly Need[] = [],
  action: string,
  as: Relation,
  view: ActionContext,
): Refusal | null {
  const failed = names.find((name) => !needs[name].holds({ ...view, action, as }));
  return failed ? refuse(needs[failed].code, { need: failed }) : null;
}

/** The first relation whose needs are met; else the reason why the first one fails. */
function relationFor(by: readonly Relation[], row: Row | FactRow, view: ActionContext): Permission {
  let reason: Refusal | null = null;
  for (const as of by) {
    if (!view.actor.relations.has(as)) continue;
    const unmet = unmetNeed(row.needs, row.action, as, view);
    if (!unmet) return as;
    reason ??= unmet;
  }
  return reason ?? refuse('NOT_RELATED', { by: row.by });
}

const has = (actor: Actor, by: readonly Relation[] = []): boolean =>
  by.some((relation) => actor.relations.has(relation));

/** The relations that permit a row, the strongest first. */
const relationsOfRow = ({ only, strongest, by }: Row): readonly Relation[] =>
  only ? [only] : strongest ? [strongest, ...by] : by;

/** The relation by which a row belongs to this actor, before guards, budget and needs. */
export const relationIn = (row: Row, actor: Actor): Relation | undefined =>
  relationsOfRow(row).find((relation) => actor.relations.has(relation));

/** What a steward who covers the building reads when they may not accept now. */
export const hindrances: Readonly<Record<Hindrance, { readonly code: ErrorCode; readonly words: string }>> = {
  full: { code: 'LOAD_FULL', words: sentences.LOAD_FULL },
  off_duty: { code: 'NOT_RELATED', words: '现在不是您的在岗时间，由在岗的管家接单' },
  away: { code: 'NOT_RELATED', words: '您登记了请假，回来以后再接单' },
};

/** The only thing that keeps this actor from a row of their role. */
const hindranceTo = ({ by }: Row, { hindrance }: Actor): Hindrance | undefined =>
  by.includes('steward') ? hindrance : undefined;

/** Why a row does not belong to this actor: ASK_FIRST, NOT_IMPARTIAL, LOAD_FULL or NOT_RELATED. */
function relationRefusal(row: Row, actor: Actor): Refusal | null {
  const hasRelation = relationIn(row, actor) !== undefined;
  if (row.requestOnly && (hasRelation || has(actor, row.ask))) return refuse('ASK_FIRST');
  if (hasRelation) return null;
  if (has(actor, row.by)) return refuse('NOT_IMPARTIAL');
  const hindrance = hindranceTo(row, actor);
  if (hindrance)
    return refuse(hindrances[hindrance].code, {
      by: row.by,
      hindrance,
      ...(hindrance === 'full' && { cap: LOAD_CAP }),
    });
  return has(actor, row.ask) ? refuse('ASK_FIRST') : refuse('NOT_RELATED', { by: row.by });
}

/**
 * May `actor` take a row now? Refusals: NOT_RELATED, NOT_IMPARTIAL, LOAD_FULL, ASK_FIRST, GUARD_FAILED,
 * BUDGET_SPENT, or a need's code.
 */
export const canDo = (row: Row, view: ActionContext): Permission =>
  relationRefusal(row, view.actor) ?? obstacleTo(row, view) ?? relationFor(relationsOfRow(row), row, view);

const isAskedAlready = ({ requests }: Ticket, action: string): boolean =>
  requests.some((request) => isPending(request) && request.action === action);

/**
 * May `actor` ask for a row now? Refusals: NOT_RELATED, NOT_OFFERED, ALREADY_ASKED, GUARD_FAILED or
 * BUDGET_SPENT.
 */
export function canRequest(row: Row, view: ActionContext): Permission {
  const as = row.ask?.find((relation: Relation) => view.actor.relations.has(relation));
  if (!as) return refuse('NOT_RELATED', { ask: row.ask ?? [] });
  if (!row.requestOnly && has(view.actor, row.by)) return refuse('NOT_OFFERED', { mode: 'do' });
  return (
    obstacleTo(row, view) ??
    (isAskedAlready(view.ticket, row.action) ? refuse('ALREADY_ASKED', { action: row.action }) : as)
  );
}

/** May `actor` record a fact now? Refusals: NOT_RELATED or a need's code. */
export const canRecord = (fact: FactRow, view: ActionContext): Permission => relationFor(fact.by, fact, view);

/** Whether the actor made this request, or their family made it for them. */
export const isAskers = (request: Request, { id, relations }: Actor): boolean =>
  isAskedBy(request, id, relations.has('reporter'));

/**
 * Whether the actor could grant this request now: the requested row belongs to them, and they did not ask for
 * it. The master that the request names is checked when it is granted.
 */
export function mayGrant(request: Request, view: ActionContext): boolean {
  if (!isPending(request) || isAskers(request, view.actor)) return false;
  const row = rowOf(view.ticket.state, request.action);
  if (!row?.ask) return false;
  if (request.action === 'hand_over' && request.form.successor !== view.actor.id) return false;
  return (
    has(view.actor, row.by) &&
    obstacleTo(row, request.action === 'merge' ? { ...view, master: null } : view) === null
  );
}

/** The actor with their relations to the pending requests: granter or asker. */
export function withRequests(view: ActionContext): Actor {
  const relations = new Set(view.actor.relations);
  const pending = view.ticket.requests.filter(isPending);
  if (pending.some((request) => mayGrant(request, view))) relations.add('granter');
  if (relations.has('reporter') && pending.some((request) => isAskers(request, view.actor)))
    relations.add('asker');
  return { ...view.actor, relations };
}

/** A row as the phone draws it. */
function allowed(row: Row | FactRow, mode: Mode): AllowedAction {
  const { action, label, form, weight = 'usual', section = 'bar', help, confirm } = row;
  const question = `确定${mode === 'ask' ? '申请' : ''}${label}吗？`;
  return {
    action: action as Action,
    label,
    mode,
    weight,
    section,
    ...(help && { help }),
    ...(form && { form }),
    ...(!form && confirm !== false && { confirm: { question, text: confirm ?? null } }),
  };
}

/**
 * All allowed actions of `actor` on this ticket now: moves before facts, in the order of the tables. `master`
 * is the root that the ticket was merged into.
 */
export function actionsFor(
  ticket: Ticket,
  actor: Actor,
  now: Now,
  master: Master | null = null,
): AllowedAction[] {
  const view: ActionContext = { ticket, now, actor, master };
  const full = { ...view, actor: withRequests(view) };
  const here = (row: Row | FactRow): boolean => row.from.includes(ticket.state);
  const moves = allRows
    .filter(here)
    .flatMap((row) => [
      ...(!row.timer && isGranted(canDo(row, full)) ? [allowed(row, 'do')] : []),
      ...(row.ask && isGranted(canRequest(row, full)) ? [allowed(row, 'ask')] : []),
    ]);
  const recorded = allFacts.filter((fact) => here(fact) && isGranted(canRecord(fact, full)));
  return [...moves, ...recorded.map((fact) => allowed(fact, 'do'))];
}

/** The rows that only a hindrance keeps from `actor`: the reason why 接单 is missing. */
export function blockedFor(ticket: Ticket, actor: Actor, now: Now): Blocked[] {
  return allRows
    .filter((row) => row.from.includes(ticket.state))
    .flatMap((row) => {
      const hindrance = hindranceTo(row, actor);
      if (!hindrance || relationIn(row, actor) || obstacleTo(row, { ticket, actor, now })) return [];
      const { code, words } = hindrances[hindrance];
      return [{ action: row.action as Action, label: row.label, code, message: words }];
    });
}
