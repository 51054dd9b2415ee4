import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import { mayAdministerIn, type Administrator } from '../org/areas.ts';
import type { AdministrationCapacity, UnitKind } from '../org/words.ts';
import type { categoryForms } from './forms.ts';
import { categoryOutcomes, categoryStates } from './words.ts';
import type { CategoryOutcome, CategoryState, Kind, Openness, OwnLimits } from './words.ts';

/** What a version of a category says: a ticket keeps the version that held when it was placed. */
export interface CategoryVersion {
  readonly title: string;
  /** The kinds that offer it. */
  readonly kinds: readonly Kind[];
  readonly openness: Openness;
  /** Placing needs a picture, except on behalf of another person. */
  readonly needsBefore: boolean;
  /** Completing needs a picture, also by an answer or a service. */
  readonly needsAfter: boolean;
  /** The kind of unit that usually leads. */
  readonly route: UnitKind | null;
  readonly ownLimits: OwnLimits;
}

/** A category of requests in one community. */
export interface CategoryCase extends ClosingCase<CategoryState, CategoryOutcome>, CategoryVersion {
  readonly community: Id;
  /** The community with the areas above it. */
  readonly path: readonly Id[];
  /** By which tickets name it; unique in its community, and never changed. */
  readonly code: string;
  readonly parent: Id | null;
  readonly position: number;
  /** Words that suggest it. */
  readonly aliases: readonly string[];
  /** What is said before anything else when it is chosen. */
  readonly emergency: string | null;
}

/** What a decision looks at beside the category. */
export interface CategoryInputs {
  /** The category that a form names as parent, if it lies in the same community. */
  readonly target?: Pick<CategoryCase, 'id' | 'parent'> & { readonly isOpen: boolean };
  /** Another open category of the community has the name already. */
  readonly isNameTaken?: boolean;
  /** Open categories have it as parent. */
  readonly hasChildren?: boolean;
}

export interface CategoryTypes extends kernel.PlainTypes {
  readonly case: CategoryCase;
  readonly target: CategoryState | '@same';
  readonly relation: AdministrationCapacity | 'granter' | 'asker' | 'system';
  readonly guard: 'not_fallback';
  readonly forms: kernel.FilledForms<typeof categoryForms>;
  readonly filled: kernel.SomeForm<typeof categoryForms>;
  readonly outcome: CategoryOutcome;
  readonly timer: never;
  readonly audience: never;
  readonly inputs: CategoryInputs;
}

export type CategoryActor = kernel.Actor<CategoryTypes['relation']>;
export type CategoryDecision = kernel.Decision<CategoryTypes>;

/** What a person is to a category; null for people who must not know its history. */
export const categoryActorOf = (
  { id, offices }: Administrator,
  { path }: Pick<CategoryCase, 'path'>,
): CategoryActor | null => (mayAdministerIn(offices, path) ? actorAs(id, 'administrator') : null);

/** How a category stands, for people. */
export const categoryStatusText = ({ state }: Pick<CategoryCase, 'state'>): string =>
  state === 'closed' ? categoryOutcomes.ended : categoryStates.open;
