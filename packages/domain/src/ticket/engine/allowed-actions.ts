import * as kernel from '../../case/engine/allowed-actions.ts';
import * as machines from '../../case/machine.ts';
import * as permission from '../../case/engine/permission.ts';
import * as requests from '../../case/engine/request-relations.ts';
import type { Refusal } from '../../kernel/errors.ts';
import { machine } from '../machine.ts';
import type { Request } from '../parts.ts';
import type { Attempt, Master } from '../rules/attempt.ts';
import type { Actor } from '../rules/relations.ts';
import type { Ticket } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';
import type { TicketTypes } from '../types.ts';
import type { State } from '../words.ts';
import type { Action, FactRow, Row } from '../workflow.ts';

/** The kernel's allowed actions, bound to the ticket's machine. */

export interface AllowedAction extends kernel.AllowedAction<TicketTypes> {
  readonly action: Action;
}
export type { Blocked, ConfirmQuestion } from '../../case/engine/allowed-actions.ts';

export const rowOf = (state: State, action: string): Row | undefined =>
  machines.rowOf(machine, state, action);
export const factOf = (state: State, action: string): FactRow | undefined =>
  machines.factOf(machine, state, action);

/** All actions that `actor` may take on this ticket now. `master`: the root that it was merged into. */
export const actionsFor = (
  ticket: Ticket,
  actor: Actor,
  now: Now,
  master: Master | null = null,
): AllowedAction[] =>
  kernel.actionsFor(machine, { case: ticket, actor, now, linked: master }) as AllowedAction[];

/** The rows that only a hindrance keeps from `actor`: the reason why 接单 is missing. */
export const blockedFor = (ticket: Ticket, actor: Actor, now: Now): kernel.Blocked[] =>
  kernel.blockedFor(machine, { case: ticket, actor, now });

/** What blocks a row for every actor; null for nothing. */
export const caseRefusal = (row: Row, attempt: Attempt): Refusal | null =>
  permission.caseRefusal(machine, row, attempt);

/** Whether `actor` may take a row now. */
export const mayDo = (row: Row, attempt: Attempt): boolean =>
  permission.isPermitted(permission.permissionToDo(machine, row, attempt));

/** Whether the actor made this request, or their family made it for them. */
export const isAskers = (request: Request, actor: Actor): boolean =>
  requests.isOwnRequest(machine, request, actor);

/** Whether the actor could grant this request now. */
export const mayGrant = (request: Request, attempt: Attempt): boolean =>
  requests.mayGrant(machine, request, attempt);

/** The actor with their relations to the pending requests: granter or asker. */
export const withRequestRelations = (attempt: Attempt): Actor =>
  requests.withRequestRelations(machine, attempt);
