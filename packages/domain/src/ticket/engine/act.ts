import * as kernel from '../../case/kernel.ts';
import { silenceOf as silenceOfRow } from '../../case/engine/requests.ts';
import { machine } from '../machine.ts';
import type { Actor } from '../rules/relations.ts';
import type { Ticket } from '../ticket.ts';
import type { Request } from '../parts.ts';
import type { Now } from '../time/clocks.ts';
import type { TicketTypes } from '../types.ts';
import { triggeredRowOf, type TriggeredAction } from '../workflow.ts';
import type { State } from '../words.ts';
import type { ExternalInputs } from './effect-context.ts';
import type { TicketEvent } from './event.ts';

/** The kernel's decisions, bound to the ticket's machine. */

export type Command = kernel.Command<TicketTypes>;

/** The result of one attempt. */
export interface Decision extends kernel.Decision<TicketTypes> {
  readonly event: TicketEvent;
}

/** Decides what an actor attempts. @throws DomainError, see `case/engine/act.ts` */
export const act = (ticket: Ticket, actor: Actor, command: Command, now: Now): Decision =>
  kernel.act(machine, ticket, actor, command, now);

/** The decision that is due by time alone; null when nothing is due yet. */
export const expire = (ticket: Ticket, inputs: ExternalInputs, now: Now): Decision | null =>
  kernel.expire(machine, ticket, inputs, now);

/** Decides a triggered event: it cannot be refused. */
export const applyTriggeredEvent = (
  ticket: Ticket,
  action: TriggeredAction,
  inputs: ExternalInputs,
  now: Now,
  actor?: Actor,
): Decision => kernel.applyTriggeredEvent(machine, ticket, triggeredRowOf(action), inputs, now, actor);

/** The answer that a request gets by itself once its time is over. */
export const silenceOf = (state: State, request: Pick<Request, 'action'>): 'grant' | 'refuse' =>
  silenceOfRow(machine, state, request);
