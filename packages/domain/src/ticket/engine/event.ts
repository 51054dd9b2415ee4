import type { Mode } from '../words.ts';
import type { Filled } from '../../kernel/form-check.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ActedIn } from '../rules/acted-in.ts';
import type { Interval } from '../time/clocks.ts';
import type { Relation } from '../rules/relations.ts';
import type { ExternalFacts } from './effect-context.ts';
import type { Id, Seq, Ticket } from '../ticket.ts';
import type { State } from '../words.ts';

/** What happened: append-only, and enough to decide it again. */
export interface TicketEvent {
  readonly seq: Seq;
  readonly at: Instant;
  readonly action: string;
  readonly mode: Mode;
  /** Null for the system. */
  readonly by: Id | null;
  readonly as: Relation;
  readonly units: readonly Id[];
  readonly household: Id | null;
  readonly from: State | null;
  readonly to: State;
  readonly form: Filled;
  readonly given: ExternalFacts;
  /**
   * The office or post in which it was done, as it was then; a replay has no need of it. Null for residents
   * and the system.
   */
  readonly office?: ActedIn | null;
}

/** What was decided of one attempt. */
export interface Decision {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  /** Stretches of clocks that this ended. */
  readonly intervals: readonly Interval[];
}
