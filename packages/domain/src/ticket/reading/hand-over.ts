import { actionsFor, type AllowedAction } from '../engine/allowed-actions.ts';
import type { Actor } from '../rules/relations.ts';
import { isPending, type Id, type Ticket } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';

/** How a ticket may be handed over. */
export interface HandOver {
  /** The action by which the actor asks for it; undefined if they may not. */
  readonly ask: AllowedAction | undefined;
  /** Who was asked to take it over; null if none was. */
  readonly successor: Id | null;
}

export function handOverOf(ticket: Ticket, actor: Actor, now: Now): HandOver {
  const isHandOver = ({ action }: { readonly action: string }): boolean => action === 'hand_over';
  const asked = ticket.requests.find((one) => isPending(one) && isHandOver(one));
  return {
    ask: actionsFor(ticket, actor, now).find((one) => isHandOver(one) && one.mode === 'ask'),
    successor: asked?.form.successor ?? null,
  };
}
