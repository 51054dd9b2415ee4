import type { CaseEvent } from '../../case/history/event.ts';
import type { ActingPost } from '../rules/acting-post.ts';
import type { EffectTypes } from './effect-context.ts';

/** One recorded event of a ticket. */
export interface TicketEvent extends CaseEvent<EffectTypes> {
  /**
   * The office or post in which the actor acted, as it was then; not needed for a replay. Null for residents
   * and the system.
   */
  readonly office?: ActingPost | null;
}
