import { DomainError } from '../kernel/errors.ts';
import type { Filled } from '../kernel/form-check.ts';
import { isLeft } from './budgets.ts';
import type { Now } from './clocks.ts';
import type { FormName } from './forms.ts';
import { guards, type GuardName, type Master } from './guards.ts';
import { needs, type Need } from './needs.ts';
import type { Actor, Relation, Standing } from './relations.ts';
import { isPending, type Request, type Ticket } from './ticket.ts';
import { facts, rows, type Action, type FactRow, type Row } from './workflow.ts';
import type { State } from './words.ts';

export type Mode = 'do' | 'ask';

/** What somebody may do now, as the server offers it and the phone draws it. */
export interface Offer {
  readonly action: Action;
  readonly label: string;
  readonly mode: Mode;
  readonly form?: FormName;
}

const allRows: readonly Row[] = rows;
const allFacts: readonly FactRow[] = facts;

export const rowOf = (state: State, action: string): Row | undefined =>
  allRows.find((row) => row.action === action && row.from.includes(state));

export const factOf = (state: State, action: string): FactRow | undefined =>
  allFacts.find((fact) => fact.action === action && fact.from.includes(state));

export interface Attempting {
  readonly ticket: Ticket;
  readonly actor: Actor;
  readonly now: Now;
  readonly master?: Master | null;
  readonly form?: Filled;
}

/** @throws DomainError GUARD_FAILED or BUDGET_SPENT: what stands against a row whoever takes it. */
export function checkOpen(row: Row, view: Attempting): void {
  const failed = row.when?.find((name: GuardName) => !guards[name].holds(view));
  if (failed) throw new DomainError('GUARD_FAILED', { guard: failed });
  if (row.budget && !isLeft(view.ticket, row.budget)) throw new DomainError('BUDGET_SPENT', { budget: row.budget });
}

function checkNeeds(names: readonly Need[], action: string, as: Standing, view: Attempting): void {
  const failed = names.find((name) => !needs[name].holds({ ...view, action, as }));
  if (failed) throw new DomainError(needs[failed].code, { need: failed });
}

/** The first standing under which nothing stands against it; else why the first one fails. */
function standingFor(by: readonly Standing[], row: Row | FactRow, view: Attempting): Standing {
  let reason: unknown;
  for (const as of by) {
    if (!view.actor.standings.has(as)) continue;
    try {
      checkNeeds(row.needs ?? [], row.action, as, view);
      return as;
    } catch (error) {
      reason ??= error;
    }
  }
  throw reason ?? new DomainError('NOT_RELATED', { by: row.by });
}

const has = (actor: Actor, by: readonly Standing[] = []): boolean => by.some((standing) => actor.standings.has(standing));

/** The standings in which a row may be taken, the one that reaches furthest first. */
const standingsOfRow = ({ only, strongest, by }: Row): readonly Standing[] => (only ? [only] : strongest ? [strongest, ...by] : by);

/** The standing in which a row is this actor's, whatever else stands against it. */
export const standingIn = (row: Row, actor: Actor): Standing | undefined =>
  standingsOfRow(row).find((standing) => actor.standings.has(standing));

function checkMayDo(row: Row, actor: Actor): void {
  if (row.requestOnly && (has(actor, row.by) || has(actor, row.ask))) throw new DomainError('ASK_FIRST', {});
  if (row.only && has(actor, row.by) && !actor.standings.has(row.only)) throw new DomainError('NOT_IMPARTIAL', {});
  if (!has(actor, row.by) && !(row.only && actor.standings.has(row.only)) && has(actor, row.ask)) throw new DomainError('ASK_FIRST', {});
}

/**
 * The standing in which `actor` may take a row now.
 * @throws DomainError NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, GUARD_FAILED, BUDGET_SPENT, or the code of a need.
 */
export function checkRow(row: Row, view: Attempting): Standing {
  checkMayDo(row, view.actor);
  if (!standingIn(row, view.actor)) throw new DomainError('NOT_RELATED', { by: row.by });
  checkOpen(row, view);
  return standingFor(standingsOfRow(row), row, view);
}

/** @throws DomainError NOT_RELATED, NOT_OFFERED, ALREADY_ASKED, GUARD_FAILED or BUDGET_SPENT. */
export function checkAsk(row: Row, view: Attempting): Standing {
  const as = row.ask?.find((relation: Relation) => view.actor.standings.has(relation));
  if (!as) throw new DomainError('NOT_RELATED', { ask: row.ask ?? [] });
  if (!row.requestOnly && has(view.actor, row.by)) throw new DomainError('NOT_OFFERED', { mode: 'do' });
  checkOpen(row, view);
  if (view.ticket.requests.some((request) => isPending(request) && request.action === row.action))
    throw new DomainError('ALREADY_ASKED', { action: row.action });
  return as;
}

/** @throws DomainError NOT_RELATED or the code of a need. */
export function checkFact(fact: FactRow, view: Attempting): Standing {
  if (!has(view.actor, fact.by)) throw new DomainError('NOT_RELATED', { by: fact.by });
  return standingFor(fact.by, fact, view);
}

export function isOffered(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** Whether `actor` could grant this request now: the row it asks for is theirs, and they are not the asker. */
export function mayGrant(request: Request, view: Attempting): boolean {
  if (!isPending(request) || request.asker === view.actor.id) return false;
  const row = rowOf(view.ticket.state, request.action);
  if (!row?.ask) return false;
  if (request.action === 'hand_over' && request.form['successor'] !== view.actor.id) return false;
  return has(view.actor, row.by) && isOffered(() => checkOpen(row, view));
}

/** The actor, with what they are to the pending requests of this ticket. */
export function withRequests(view: Attempting): Actor {
  const standings = new Set(view.actor.standings);
  if (view.ticket.requests.some((request) => mayGrant(request, view))) standings.add('granter');
  return { ...view.actor, standings };
}

/** False where a row is nothing to this actor: the cheap question before the dear ones. */
const concerns = (row: Row | FactRow, actor: Actor): boolean =>
  has(actor, row.by) || ('to' in row && (has(actor, row.ask) || (row.only !== undefined && actor.standings.has(row.only))));

/** Everything `actor` may do with this ticket now, moves before facts, in the table's order. */
export function actionsFor(ticket: Ticket, actor: Actor, now: Now): Offer[] {
  const view: Attempting = { ticket, now, actor };
  const full = { ...view, actor: withRequests(view) };
  const here = (row: Row | FactRow): boolean => row.from.includes(ticket.state) && concerns(row, full.actor);
  const offer = ({ action, label, form }: Row | FactRow, mode: Mode): Offer => ({ action: action as Action, label, mode, ...(form && { form }) });
  const moves = allRows.filter(here).flatMap((row) => [
    ...(isOffered(() => checkRow(row, full)) && !row.timer ? [offer(row, 'do')] : []),
    ...(row.ask && isOffered(() => checkAsk(row, full)) ? [offer(row, 'ask')] : []),
  ]);
  return [...moves, ...allFacts.filter((fact) => here(fact) && isOffered(() => checkFact(fact, full))).map((fact) => offer(fact, 'do'))];
}
