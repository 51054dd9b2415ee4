import type { OwnLimits } from '../../category/words.ts';
import { instantOf, type Instant } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import type * as kernel from '../../case/engine/decision.ts';
import type { Draft as DraftOf } from '../../case/types.ts';
import type { FilledForms, FormName, SomeForm } from '../forms.ts';
import type { UnitKind } from '../../org/words.ts';
import type { RevealCounts } from '../rules/reveal-budget.ts';
import type { Openness } from '../openness.ts';
import type { Relation } from '../rules/relations.ts';
import type { Id, Seq, Ticket } from '../ticket.ts';
import type { Endorsement } from '../parts.ts';
import type { Rung } from '../time/rungs.ts';
import type { Kind, Level } from '../words.ts';

/** A person who comes along with a merged ticket. */
export type Joining = Pick<Endorsement, 'person' | 'household' | 'at' | 'from'>;

/**
 * External inputs: what a decision needs from outside the ticket. The event stores them, so that a replay
 * decides the same.
 */
export interface ExternalInputs {
  /** The building has an active steward team. */
  readonly hasStewards: boolean;
  readonly defaultSteward: Id | null;
  /** The version of the table by which it is decided; events from before this was recorded are of the first. */
  readonly rules?: number;
  /** What neighbours may see of the category that the form names. */
  readonly openness?: Openness;
  /** The kinds that offer the category which the form names, or which stays with a new kind. */
  readonly categoryKinds?: readonly Kind[];
  /** The current version of that category, with the times, pictures and lead that it asks for (ADR 45). */
  readonly categoryVersion?: number;
  readonly ownLimits?: OwnLimits;
  readonly needsBefore?: boolean;
  readonly needsAfter?: boolean;
  readonly route?: UnitKind | null;
  /** A picture of the work is on the ticket already. */
  readonly hasProof?: true;
  /** For a reveal: how many residents the actor has revealed, this one included. */
  readonly looks?: RevealCounts;
  /** The steward team by which the actor covers the building. */
  readonly team?: Id;
  /** The named lead is a unit of kind external. */
  readonly external?: boolean;
  /** The level of the actor's office, if they hold one. */
  readonly actorLevel?: Level;
  /** The case steward has left or is recused. */
  readonly stewardGone?: true;
  /** For a recusal: it covers the case steward. */
  readonly stewardOut?: true;
  /** For the master of a merge: the people who come along. */
  readonly joining?: readonly Joining[];
  /**
   * For a split: the tickets whose people leave the master. For staff or residents who leave: those people.
   */
  readonly leaving?: readonly Id[];
  /** For a reporter who leaves for good without endorsers: the intake officer who goes on as proxy. */
  readonly proxy?: Id | null;
  /** For a picture that is hidden or shown again: its sender, and the event it was sent with. */
  readonly sentBy?: Id;
  readonly sentWith?: Seq;
  /** For what time alone causes: when it was due. An outage makes it later than that. */
  readonly due?: Instant;
  /** For a rung of the ladder: which one, and whom it tells. */
  readonly rung?: Rung;
  readonly told?: readonly Id[];
}

/** The types of what a ticket's effects receive. */
export interface EffectTypes {
  readonly case: Ticket;
  readonly relation: Relation;
  readonly forms: FilledForms;
  readonly filled: SomeForm;
  readonly now: Now;
  readonly inputs: ExternalInputs;
}
type Name = FormName | undefined;

export type Draft = DraftOf<EffectTypes>;
export type EffectContext<Form extends Name = Name> = kernel.EffectContext<EffectTypes, Form>;
export type Effect<Form extends Name = Name> = kernel.Effect<EffectTypes, Form>;

/** The time that a form gives; null where it gives none. */
export const instant = (written: string | undefined): Instant | null =>
  written === undefined ? null : instantOf(written);
