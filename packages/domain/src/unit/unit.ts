import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import { mayAdministerIn, type Administrator, type Place } from '../org/areas.ts';
import { unitKinds, type AdministrationCapacity, type UnitKind } from '../org/words.ts';
import type { unitForms } from './forms.ts';
import { unitOutcomes, unitStates, type UnitOutcome, type UnitState } from './words.ts';

/** A unit of the organisation: a party organisation, a team, a company. */
export interface UnitCase extends ClosingCase<UnitState, UnitOutcome> {
  readonly kind: UnitKind;
  readonly name: string;
  /** What a unit of its kind is called here, such as 党总支; null where the kind says it. */
  readonly label: string | null;
  readonly area: Id;
  readonly parent: Id | null;
  readonly skills: string | null;
  /** When the present term of its members ends. */
  readonly termEnd: Instant | null;
  readonly position: number;
}

/** The unit above that a form names. */
export interface UnitAbove {
  readonly id: Id;
  readonly isOpen: boolean;
  /** It and all units above it. */
  readonly line: readonly Id[];
}

/** What a decision looks at beside the unit. */
export interface UnitInputs {
  /** The area that a form names, if the actor administers it. */
  readonly area?: Place & { readonly isOpen: boolean };
  /** The unit above that a form names, if the actor administers its area. */
  readonly above?: UnitAbove;
  /** Another open unit of the area has the name already. */
  readonly isNameTaken?: boolean;
}

export interface UnitTypes extends kernel.PlainTypes {
  readonly case: UnitCase;
  readonly target: UnitState | '@same';
  readonly relation: AdministrationCapacity | 'granter' | 'asker' | 'system';
  readonly guard: never;
  readonly forms: kernel.FilledForms<typeof unitForms>;
  readonly filled: kernel.SomeForm<typeof unitForms>;
  readonly outcome: UnitOutcome;
  readonly timer: never;
  readonly audience: never;
  readonly inputs: UnitInputs;
}

export type UnitActor = kernel.Actor<UnitTypes['relation']>;
export type UnitDecision = kernel.Decision<UnitTypes>;

/** What a person is to the units of an area with this path; null for people who must not know their history. */
export const unitActorOf = ({ id, offices }: Administrator, path: readonly Id[]): UnitActor | null =>
  mayAdministerIn(offices, path) ? actorAs(id, 'administrator') : null;

/** What a unit is called: by its own label, else by its kind. */
export const unitLabel = ({ kind, label }: Pick<UnitCase, 'kind' | 'label'>): string =>
  label ?? unitKinds[kind];

/** How a unit stands, for people. */
export const unitStatusText = ({ state, outcome }: Pick<UnitCase, 'state' | 'outcome'>): string =>
  state === 'closed' ? unitOutcomes[outcome ?? 'ended'] : unitStates.open;
