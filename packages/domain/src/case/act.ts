import { DomainError } from '../kernel/errors.ts';
import type { Filled } from '../kernel/form.ts';
import {
  canDo,
  canRecord,
  canRequest,
  factOf,
  fill,
  obstacleTo,
  relationOf,
  rowOf,
  withRequests,
} from './allowed-actions.ts';
import { system, type Actor, type Mode } from './case.ts';
import { nothingReplaced, replacedBy } from './history.ts';
import type { Machine } from './machine.ts';
import type { Attempt, Decision, EffectContext, Step } from './decision.ts';
import type { CaseTypes, Draft, FormOf, StateOf, AttemptPart, EffectPart } from './types.ts';
import type { Drawn, FactRow, LinkedRow, Row } from './row.ts';
import { move, record, runEffects } from './move.ts';
import { answeringAs, answerRequest, ask, lapseRequests, silentRequest } from './requests.ts';

/** What an actor sends: the action with its form, and the external facts that the rules need. */
export interface Command<T extends CaseTypes> {
  readonly action: string;
  readonly mode?: Mode;
  /** The version the actor saw; moves need it, facts and the system do not. */
  readonly version?: number;
  readonly form: Filled;
  readonly given: T['given'];
  readonly linked?: T['linked'] | null;
}

type Context<T extends CaseTypes> = EffectContext<EffectPart<T>, FormOf<T> | undefined>;
type Taken<T extends CaseTypes> = Step<T> & { readonly context: Context<T> };

const isSystem = ({ relations }: Actor): boolean => relations.has('system');

const contextOf = <T extends CaseTypes>(
  { actor, now }: Attempt<AttemptPart<T>>,
  { form: formName }: Pick<Drawn<T>, 'form'>,
  as: T['relation'],
  form: T['filled'],
  given: T['given'],
): Context<T> => ({ actor, as, formName, form, now, given }) as Context<T>;

function takeFact<T extends CaseTypes>(
  machine: Machine<T>,
  fact: FactRow<T>,
  attempt: Attempt<AttemptPart<T>>,
  { mode, form: body, given }: Command<T>,
): Taken<T> {
  const { answers } = fact;
  const isSilence = isSystem(attempt.actor) && answers !== undefined;
  if (!isSilence) relationOf<T>(canRecord(machine, fact, attempt));
  if (mode === 'ask') throw new DomainError('NOT_OFFERED', { mode });
  const form = fill(machine, fact.form, attempt, body);
  machine.checkForm(fact, attempt, form, given);
  const relation = isSilence ? 'system' : relationOf<T>(canRecord(machine, fact, { ...attempt, form }));
  const as = answers && !isSilence ? answeringAs(machine, answers, attempt, form) : relation;
  const context = contextOf(attempt, fact, as, form, given);
  const step = answers
    ? answerRequest(machine, answers, attempt, context)
    : record(machine, attempt.case, fact, context);
  return { ...step, context };
}

/** The sweep may take a row only when its timer is due. */
function checkTimer<T extends CaseTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
): void {
  if (!isSystem(attempt.actor)) return;
  const timer = machine.timerOf(attempt.case, attempt.now);
  if (!timer || row.timer !== timer.timer || timer.due > attempt.now.at)
    throw new DomainError('NOT_OFFERED', { timer: row.timer });
}

function checkVersion<T extends CaseTypes>(
  machine: Machine<T>,
  { case: one, actor }: Attempt<AttemptPart<T>>,
  version: number | undefined,
): void {
  if (isSystem(actor)) return;
  if (version === undefined) throw new DomainError('VERSION_MISSING', { field: 'version' });
  if (version !== one.version) throw new DomainError('VERSION_MOVED_ON', machine.holder(one));
}

function takeMove<T extends CaseTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
  { mode, version, form: body, given }: Command<T>,
): Taken<T> {
  checkVersion(machine, attempt, version);
  const may = mode === 'ask' ? canRequest : canDo;
  // Whether the case that the form names fits is asked once the form is known to be right.
  relationOf<T>(may(machine, row, { ...attempt, linked: null }));
  checkTimer(machine, row, attempt);
  const form = fill(machine, row.form, attempt, body);
  machine.checkForm(row, attempt, form, given);
  const as = relationOf<T>(may(machine, row, { ...attempt, form }));
  const context = contextOf(attempt, row, as, form, given);
  const step = mode === 'ask' ? ask(row, attempt, context) : move(machine, attempt.case, row, context);
  return { ...step, context };
}

const knows = <T extends CaseTypes>({ rows, facts }: Machine<T>, action: string): boolean =>
  [...rows, ...facts].some((row) => row.action === action);

/** Ends a step: requests lapse, and the event records what was decided. */
function decided<T extends CaseTypes>(
  machine: Machine<T>,
  { case: before, actor, now }: Attempt<AttemptPart<T>>,
  { action, mode = 'do', given }: Pick<Command<T>, 'action' | 'mode' | 'given'>,
  { draft, intervals, context: { as, form } }: Taken<T>,
  from: StateOf<T> | null = before.state,
): Decision<T> {
  lapseRequests(machine, draft, now, system);
  return {
    case: draft,
    event: {
      seq: draft.seq,
      at: now.at,
      action,
      mode,
      by: isSystem(actor) ? null : actor.id,
      as,
      units: actor.units,
      household: actor.household,
      from,
      to: draft.state,
      form: form as T['filled'],
      given,
    },
    intervals,
    replaced: from === null ? nothingReplaced : replacedBy(before, draft as T['case'], machine.collections),
    machineVersion: machine.version,
  };
}

/**
 * Decides one attempt: the only way a case changes.
 * @returns the changed case, the event to record and the clock intervals that ended.
 * @throws DomainError with the code of the reason: NOT_A_CHOICE (no such action), STATE_MOVED_ON or
 * VERSION_MOVED_ON (another actor was first), NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, BUDGET_SPENT, a guard's
 * code, or a form's.
 */
export function act<T extends CaseTypes>(
  machine: Machine<T>,
  one: T['case'],
  actor: Actor<T['relation']>,
  command: Command<T>,
  now: T['now'],
): Decision<T> {
  const { action, linked } = command;
  if (!knows(machine, action)) throw new DomainError('NOT_A_CHOICE', { field: 'action' });
  const bare: Attempt<AttemptPart<T>> = { case: one, actor, now, linked };
  const attempt = { ...bare, actor: withRequests(machine, bare) };
  const [row, fact] = [rowOf(machine, one.state, action), factOf(machine, one.state, action)];
  if (!row && !fact) throw new DomainError('STATE_MOVED_ON', machine.holder(one));
  const taken = row ? takeMove(machine, row, attempt, command) : takeFact(machine, fact!, attempt, command);
  return decided(machine, bare, command, taken);
}

/** Opens a case: the first event. `blank` is the case before its opening row. */
export function open<T extends CaseTypes>(
  machine: Machine<T>,
  blank: Draft<EffectPart<T>>,
  actor: Actor<T['relation']>,
  as: T['relation'],
  { form, given }: Pick<Command<T>, 'form' | 'given'>,
  now: T['now'],
): Decision<T> {
  const { opening } = machine;
  const draft = { ...blank };
  const context = contextOf({ case: draft, actor, now }, opening, as, form, given);
  runEffects(opening, draft, context);
  machine.enter(draft, opening, context);
  const intervals = machine.settle(null, draft, opening.action, now);
  const step = { draft, intervals, context };
  return decided(machine, { case: draft, actor, now }, { action: opening.action, given }, step, null);
}

/** Decides a linked event: it cannot be refused. The system is its actor, unless another is given. */
export function applyLinkedEvent<T extends CaseTypes>(
  machine: Machine<T>,
  one: T['case'],
  { action, does }: LinkedRow<T>,
  given: T['given'],
  now: T['now'],
  actor: Actor<T['relation']> = system,
): Decision<T> {
  const attempt: Attempt<AttemptPart<T>> = { case: one, actor, now };
  const as = isSystem(actor) ? 'system' : machine.owner;
  const context = contextOf(attempt, {}, as, {}, given);
  const step = record(machine, one, { action, does }, context);
  return decided(machine, attempt, { action, given }, { ...step, context });
}

/** The row whose timer is due. */
function timerRow<T extends CaseTypes>(
  machine: Machine<T>,
  one: T['case'],
  now: T['now'],
): Row<T> | undefined {
  const timer = machine.timerOf(one, now);
  if (!timer || timer.due > now.at) return undefined;
  return machine.rows.find(
    (row) =>
      row.timer === timer.timer &&
      row.from.includes(one.state) &&
      obstacleTo(machine, row, { case: one, actor: system, now }) === null,
  );
}

/**
 * The decision that is due by time alone: a silent request, the row whose timer is due, or a linked event.
 * @returns null when nothing is due yet.
 */
export function expire<T extends CaseTypes>(
  machine: Machine<T>,
  one: T['case'],
  given: T['given'],
  now: T['now'],
): Decision<T> | null {
  const silent = silentRequest(machine, one, now);
  if (silent) {
    const fact = machine.facts.find(({ answers }) => answers === silent.answer)!;
    return act(machine, one, system, { action: fact.action, form: silent.form, given }, now);
  }
  const row = timerRow(machine, one, now);
  if (row) return act(machine, one, system, { action: row.action, form: {}, given }, now);
  const due = machine.linkedDue(one);
  if (due === null || due.due > now.at) return null;
  return applyLinkedEvent(
    machine,
    one,
    machine.linked.find(({ action }) => action === due.action)!,
    given,
    now,
  );
}
