import * as kernel from '../../case/kernel.ts';
import { silenceOf as silenceOfRow } from '../../case/engine/requests.ts';
import { machine } from '../machine.ts';
import type { Actor } from '../rules/relations.ts';
import type { Ticket } from '../ticket.ts';
import type { Request } from '../parts.ts';
import type { Now } from '../time/clocks.ts';
import type { TicketTypes } from '../types.ts';
import { linkedRowOf, type LinkedAction } from '../workflow.ts';
import type { State } from '../words.ts';
import type { ExternalFacts } from './effect-context.ts';
import type { TicketEvent } from './event.ts';

/** The kernel's decisions, bound to the ticket's machine. */

export type Command = kernel.Command<TicketTypes>;

/** The result of one attempt. */
export interface Decision extends kernel.Decision<TicketTypes> {
  readonly event: TicketEvent;
}

/** Decides one attempt: the only way a ticket changes. @throws DomainError, see `case/engine/act.ts` */
export const act = (ticket: Ticket, actor: Actor, command: Command, now: Now): Decision =>
  kernel.act(machine, ticket, actor, command, now);

/** The decision that is due by time alone; null when nothing is due yet. */
export const expire = (ticket: Ticket, given: ExternalFacts, now: Now): Decision | null =>
  kernel.expire(machine, ticket, given, now);

/** Decides a linked event: it cannot be refused. */
export const applyLinkedEvent = (
  ticket: Ticket,
  action: LinkedAction,
  given: ExternalFacts,
  now: Now,
  actor?: Actor,
): Decision => kernel.applyLinkedEvent(machine, ticket, linkedRowOf(action), given, now, actor);

/** The answer that a request gets by itself once its time is over. */
export const silenceOf = (state: State, request: Pick<Request, 'action'>): 'grant' | 'refuse' =>
  silenceOfRow(machine, state, request);
