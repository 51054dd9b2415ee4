import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import { mayAdminister, type Administrator, type Place } from '../org/areas.ts';
import type { AdministrationCapacity } from '../org/words.ts';
import type { areaForms } from './forms.ts';
import { areaOutcomes, areaStates } from './words.ts';
import type { AreaOutcome, AreaState } from './words.ts';

/** An area of the organisation: it is opened, named, moved, closed or merged into another, and taken back. */
export interface AreaCase extends ClosingCase<AreaState, AreaOutcome>, Place {
  readonly name: string;
  readonly parent: Id | null;
  readonly position: number;
  readonly m2: number | null;
  /** Households with one label belong to one owner, who counts once among the owners. */
  readonly ownerGroup: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly pilot: boolean;
  /** The area that it was merged into, and what lay in it and went there. */
  readonly mergedInto: Id | null;
  readonly gave: readonly Id[];
}

/** What a decision looks at beside the area. */
export interface AreaInputs {
  /** The area that a form names, if it lies in the same community and the actor administers it. */
  readonly target?: Place & { readonly isOpen: boolean };
  /** Another open area beside it has the name already. */
  readonly isNameTaken?: boolean;
  /** The areas that lie directly in it; for a split, those that it gave and that lie where they went. */
  readonly children?: readonly Id[];
}

export interface AreaTypes extends kernel.PlainTypes {
  readonly case: AreaCase;
  readonly target: AreaState | '@same';
  readonly relation: AdministrationCapacity | 'granter' | 'asker' | 'system';
  readonly guard: 'was_ended' | 'was_merged' | 'lies_in_community';
  readonly forms: kernel.FilledForms<typeof areaForms>;
  readonly filled: kernel.SomeForm<typeof areaForms>;
  readonly outcome: AreaOutcome;
  readonly timer: never;
  readonly audience: never;
  readonly inputs: AreaInputs;
}

export type AreaActor = kernel.Actor<AreaTypes['relation']>;
export type AreaDecision = kernel.Decision<AreaTypes>;

/** What a person is to an area; null for people who must not know its history. */
export const areaActorOf = (
  { id, offices }: Administrator,
  one: Pick<Place, 'id' | 'path'>,
): AreaActor | null => (mayAdminister(offices, one) ? actorAs(id, 'administrator') : null);

/** How an area stands, for people. */
export const areaStatusText = ({ state, outcome }: Pick<AreaCase, 'state' | 'outcome'>): string =>
  state === 'closed' ? areaOutcomes[outcome ?? 'ended'] : areaStates.open;
