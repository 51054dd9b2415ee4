import { instantOf, type Instant } from '../../kernel/time.ts';
import type { Filled } from '../../kernel/form-check.ts';
import type { Now } from '../time/clocks.ts';
import type { Spent } from '../rules/reveal-budget.ts';
import type { Openness } from '../openness.ts';
import type { Actor, Relation } from '../rules/relations.ts';
import type { Endorsement, Id, Seq, Ticket } from '../ticket.ts';
import type { Level } from '../words.ts';

/** Somebody who comes along with a ticket that is merged. */
export type Joining = Pick<Endorsement, 'person' | 'household' | 'at' | 'from'>;

/** What a decision needs from outside the ticket; written into the event, so that a replay decides alike. */
export interface ExternalFacts {
  /** The building has an active steward team. */
  readonly hasStewards: boolean;
  readonly defaultSteward: Id | null;
  /** What neighbours see of the category that the form names. */
  readonly openness?: Openness;
  /** Of a look at the reporter: how many residents the actor has looked at with this one. */
  readonly looks?: Spent;
  /** The steward team for which the actor covers the building. */
  readonly team?: Id;
  /** The named lead is a unit of kind external. */
  readonly external?: boolean;
  /** The level of whoever acts, where they hold an office. */
  readonly actorLevel?: Level;
  /** The case steward has left, or is to keep out of it. */
  readonly stewardGone?: true;
  /** Of a recusal: whoever it keeps out, the case steward is among them. */
  readonly stewardOut?: true;
  /** Of a ticket that takes in another: who comes along. */
  readonly joining?: readonly Joining[];
  /**
   * Of a ticket that lets go of another: the tickets whose people leave; of one whose people leave, a post or
   * for good: these.
   */
  readonly leaving?: readonly Id[];
  /** Of a ticket whose reporter leaves for good with nobody beside them: who of intake goes on for them. */
  readonly proxy?: Id | null;
  /** Of a picture that is hidden or shown again: who sent it, and the event it was sent with. */
  readonly sentBy?: Id;
  readonly sentWith?: Seq;
}

/**
 * A ticket while a decision is being made: a shallow copy whose fields, never their contents, are replaced.
 */
export type Draft = { -readonly [Key in keyof Ticket]: Ticket[Key] };

export interface EffectContext {
  readonly actor: Actor;
  readonly as: Relation;
  readonly form: Filled;
  readonly now: Now;
  readonly given: ExternalFacts;
}

/** What a row does besides changing the state. */
export type Effect = (draft: Draft, context: EffectContext) => void;

export const text = (form: Filled, name: string): string | null => (form[name] as string | undefined) ?? null;
export const list = (form: Filled, name: string): readonly string[] =>
  (form[name] as readonly string[] | undefined) ?? [];
export const instant = (form: Filled, name: string): Instant | null =>
  form[name] === undefined ? null : instantOf(form[name] as string);
