import { DomainError, type ErrorCode, type Refusal } from '../kernel/errors.ts';
import { checkForm, noForm } from '../kernel/form-check.ts';
import type { Filled } from '../kernel/form.ts';
import { isAskedBy, isBudgetLeft, isPending, type Actor, type Mode, type Request } from './case.ts';
import type { HindranceRule, Machine } from './machine.ts';
import type { Attempt, Guard } from './decision.ts';
import type { CaseTypes, FormOf, StateOf, AttemptPart } from './types.ts';
import type { Drawn, FactRow, Row, Weight } from './row.ts';

/** An action that the actor may take now, as the server offers it and the client draws it. */
export interface AllowedAction<T extends CaseTypes> {
  readonly action: string;
  readonly label: string;
  readonly mode: Mode;
  readonly form?: FormOf<T>;
  readonly weight: Weight;
  readonly section: T['section'] | 'bar';
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
  readonly action: string;
  readonly label: string;
  readonly code: ErrorCode;
  readonly message: string;
}

export const rowOf = <T extends CaseTypes>(
  { rows }: Machine<T>,
  state: StateOf<T>,
  action: string,
): Row<T> | undefined => rows.find((row) => row.action === action && row.from.includes(state));
export const factOf = <T extends CaseTypes>(
  { facts }: Machine<T>,
  state: StateOf<T>,
  action: string,
): FactRow<T> | undefined => facts.find((fact) => fact.action === action && fact.from.includes(state));

/** Checks a body against the form of a row, with the current due date. @throws DomainError a form's code */
export const fill = <T extends CaseTypes>(
  { forms, dueOf }: Machine<T>,
  name: FormOf<T> | undefined,
  { case: one, now }: Attempt<AttemptPart<T>>,
  body: Filled,
): T['filled'] =>
  checkForm(name === undefined ? noForm : forms[name], body, { now: now.at, due: dueOf(one, now) });

/**
 * The relation that permits the action, or the reason why none does. Refusals are values here, because most
 * checks only find out which actions to offer.
 */
export type Permission<T extends CaseTypes> = T['relation'] | Refusal;
const refuse = (code: ErrorCode, detail: Refusal['detail'] = {}): Refusal => ({ code, detail });
export const isGranted = <T extends CaseTypes>(answer: Permission<T>): answer is T['relation'] =>
  typeof answer === 'string';

/** @throws DomainError where the answer is a refusal */
export function relationOf<T extends CaseTypes>(answer: Permission<T>): T['relation'] {
  if (isGranted<T>(answer)) return answer;
  throw new DomainError(answer.code, answer.detail);
}

/** The first guard of a row that fails. */
function failing<T extends CaseTypes>(
  { guards }: Machine<T>,
  { when = [] }: Pick<Drawn<T>, 'when'>,
  isPersonal: boolean,
  attempt: Attempt<AttemptPart<T>>,
): Refusal | null {
  const failed = when.find((name) => {
    const { personal, holds }: Guard<AttemptPart<T>> = guards[name];
    return (personal ?? false) === isPersonal && !holds(attempt);
  });
  return failed === undefined ? null : refuse(guards[failed].code, { guard: failed });
}

/** What blocks a row for every actor: a guard's code or BUDGET_SPENT. */
export function obstacleTo<T extends CaseTypes>(
  machine: Machine<T>,
  row: Drawn<T> & Pick<Row<T>, 'budget'>,
  attempt: Attempt<AttemptPart<T>>,
): Refusal | null {
  const failed = failing(machine, row, false, attempt);
  if (failed) return failed;
  const { budget } = row;
  return budget === undefined || isBudgetLeft(machine.budgets, attempt.case, budget)
    ? null
    : refuse('BUDGET_SPENT', { budget });
}

/** The first relation whose personal guards hold; else the reason why the first one's fail. */
function relationFor<T extends CaseTypes>(
  machine: Machine<T>,
  by: readonly T['relation'][],
  row: Drawn<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> {
  let reason: Refusal | null = null;
  for (const as of by) {
    if (!attempt.actor.relations.has(as)) continue;
    const failed = failing(machine, row, true, { ...attempt, action: row.action, as });
    if (!failed) return as;
    reason ??= failed;
  }
  return reason ?? refuse('NOT_RELATED', { by: row.by });
}

const has = <T extends CaseTypes>(
  { relations }: Actor<T['relation']>,
  by: readonly T['relation'][] = [],
): boolean => by.some((relation) => relations.has(relation));

/** The relations that permit a row, the strongest first. */
const relationsOfRow = <T extends CaseTypes>({ only, strongest, by }: Row<T>): readonly T['relation'][] =>
  only ? [only] : strongest ? [strongest, ...by] : by;

/** The relation by which a row belongs to this actor, before guards and budget. */
export const relationIn = <T extends CaseTypes>(
  row: Row<T>,
  actor: Actor<T['relation']>,
): T['relation'] | undefined => relationsOfRow(row).find((relation) => actor.relations.has(relation));

/** The only thing that keeps this actor from a row of their role. */
function hindranceTo<T extends CaseTypes>(
  { hindrances }: Machine<T>,
  { by }: Row<T>,
  { hindrance }: Actor<T['relation']>,
): (HindranceRule<T['relation']> & { readonly name: string }) | undefined {
  const found = hindrance === undefined ? undefined : hindrances[hindrance as T['hindrance']];
  return found && by.includes(found.of) ? { ...found, name: hindrance! } : undefined;
}

/** Why a row does not belong to this actor: ASK_FIRST, NOT_IMPARTIAL, NOT_RELATED, or a hindrance's code. */
function relationRefusal<T extends CaseTypes>(
  machine: Machine<T>,
  row: Row<T>,
  actor: Actor<T['relation']>,
): Refusal | null {
  const hasRelation = relationIn(row, actor) !== undefined;
  if (row.requestOnly && (hasRelation || has<T>(actor, row.ask))) return refuse('ASK_FIRST');
  if (hasRelation) return null;
  if (has<T>(actor, row.by)) return refuse('NOT_IMPARTIAL');
  const hindrance = hindranceTo(machine, row, actor);
  if (hindrance)
    return refuse(hindrance.code, { by: row.by, hindrance: hindrance.name, ...hindrance.detail });
  return has<T>(actor, row.ask) ? refuse('ASK_FIRST') : refuse('NOT_RELATED', { by: row.by });
}

/**
 * May the actor take a row now? Refusals: NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, BUDGET_SPENT, or the code of
 * a guard or a hindrance.
 */
export const canDo = <T extends CaseTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> =>
  relationRefusal(machine, row, attempt.actor) ??
  obstacleTo(machine, row, attempt) ??
  relationFor(machine, relationsOfRow(row), row, attempt);

const isAskedAlready = ({ requests }: CaseTypes['case'], action: string): boolean =>
  requests.some((request) => isPending(request) && request.action === action);

/**
 * May the actor ask for a row now? Refusals: NOT_RELATED, NOT_OFFERED, ALREADY_ASKED, BUDGET_SPENT or a
 * guard's code.
 */
export function canRequest<T extends CaseTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> {
  const { actor } = attempt;
  const as = row.ask?.find((relation) => actor.relations.has(relation));
  if (!as) return refuse('NOT_RELATED', { ask: row.ask ?? [] });
  if (!row.requestOnly && has<T>(actor, row.by)) return refuse('NOT_OFFERED', { mode: 'do' });
  return (
    obstacleTo(machine, row, attempt) ??
    (isAskedAlready(attempt.case, row.action) ? refuse('ALREADY_ASKED', { action: row.action }) : as)
  );
}

/** May the actor record a fact now? Refusals: NOT_RELATED or a guard's code. */
export function canRecord<T extends CaseTypes>(
  machine: Machine<T>,
  fact: FactRow<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> {
  if (!has<T>(attempt.actor, fact.by)) return refuse('NOT_RELATED', { by: fact.by });
  return obstacleTo(machine, fact, attempt) ?? relationFor(machine, fact.by, fact, attempt);
}

/** Whether the actor made this request, or may answer for who made it. */
export const isAskers = <T extends CaseTypes>(
  { owner }: Pick<Machine<T>, 'owner'>,
  request: Pick<Request, 'asker' | 'as'>,
  { id, relations }: Pick<Actor<T['relation']>, 'id' | 'relations'>,
): boolean => isAskedBy(request, id, relations.has(owner) ? owner : null);

/**
 * Whether the actor could grant this request now: the requested row belongs to them, and they did not ask for
 * it. The other case that the request names is checked when it is granted.
 */
export function mayGrant<T extends CaseTypes>(
  machine: Machine<T>,
  request: Request,
  attempt: Attempt<AttemptPart<T>>,
): boolean {
  if (!isPending(request) || isAskers(machine, request, attempt.actor)) return false;
  const row = rowOf(machine, attempt.case.state, request.action);
  if (!row?.ask || !has<T>(attempt.actor, row.by)) return false;
  return obstacleTo(machine, row, row.link === 'joins' ? { ...attempt, linked: null } : attempt) === null;
}

/** The actor with their relations to the pending requests: granter or asker. */
export function withRequests<T extends CaseTypes>(
  machine: Machine<T>,
  attempt: Attempt<AttemptPart<T>>,
): Actor<T['relation']> {
  const { actor } = attempt;
  const relations = new Set(actor.relations);
  const pending = attempt.case.requests.filter(isPending);
  if (pending.some((request) => mayGrant(machine, request, attempt))) relations.add('granter');
  if (relations.has(machine.owner) && pending.some((request) => isAskers(machine, request, actor)))
    relations.add('asker');
  return { ...actor, relations };
}

/** Whether the phone asks a question instead of showing a form or running the action at once. */
const asksFirst = ({
  form,
  confirm,
}: {
  readonly form?: unknown;
  readonly confirm?: string | boolean;
}): boolean => (form ? confirm !== undefined && confirm !== false : confirm !== false);

/** A row as the phone draws it. */
export function allowed<T extends CaseTypes>(row: Drawn<T>, mode: Mode): AllowedAction<T> {
  const { action, label, form, weight = 'usual', section = 'bar', help, confirm } = row;
  const question = `确定${mode === 'ask' ? '申请' : ''}${label}吗？`;
  return {
    action,
    label,
    mode,
    weight,
    section,
    ...(help && { help }),
    ...(form && { form }),
    ...(asksFirst(row) && { confirm: { question, text: typeof confirm === 'string' ? confirm : null } }),
  };
}

/** All actions that the actor may take now: moves before facts, in the order of the tables. */
export function actionsFor<T extends CaseTypes>(
  machine: Machine<T>,
  bare: Attempt<AttemptPart<T>>,
): AllowedAction<T>[] {
  const attempt = { ...bare, actor: withRequests(machine, bare) };
  const here = (row: Drawn<T>): boolean => row.from.includes(attempt.case.state);
  const moves = machine.rows
    .filter(here)
    .flatMap((row) => [
      ...(!row.timer && isGranted<T>(canDo(machine, row, attempt)) ? [allowed(row, 'do')] : []),
      ...(row.ask && isGranted<T>(canRequest(machine, row, attempt)) ? [allowed(row, 'ask')] : []),
    ]);
  const facts = machine.facts.filter((fact) => here(fact) && isGranted<T>(canRecord(machine, fact, attempt)));
  return [...moves, ...facts.map((fact) => allowed(fact, 'do'))];
}

/** The rows that only a hindrance keeps from the actor: the reason why 接单 is missing. */
export function blockedFor<T extends CaseTypes>(
  machine: Machine<T>,
  attempt: Attempt<AttemptPart<T>>,
): Blocked[] {
  return machine.rows
    .filter((row) => row.from.includes(attempt.case.state))
    .flatMap((row) => {
      const hindrance = hindranceTo(machine, row, attempt.actor);
      if (!hindrance || relationIn(row, attempt.actor) || obstacleTo(machine, row, attempt)) return [];
      return [{ action: row.action, label: row.label, code: hindrance.code, message: hindrance.words }];
    });
}
