import type { Mode } from '../words.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ActedIn } from '../rules/acted-in.ts';
import type { Interval } from '../time/clocks.ts';
import type { Relation } from '../rules/relations.ts';
import type { SomeForm } from '../forms.ts';
import type { ExternalFacts } from './effect-context.ts';
import type { Id, Seq, Ticket } from '../ticket.ts';
import type { State } from '../words.ts';

/** One recorded event: append-only, and complete enough for a replay. */
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
  readonly form: SomeForm;
  readonly given: ExternalFacts;
  /**
   * The office or post in which the actor acted, as it was then; not needed for a replay. Null for residents
   * and the system.
   */
  readonly office?: ActedIn | null;
}

/** The result of one attempt. */
export interface Decision {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  /** The clock intervals that this decision ended. */
  readonly intervals: readonly Interval[];
}
