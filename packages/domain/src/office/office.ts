import type * as kernel from '../case/kernel.ts';
import type { Case, Id, Moment } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import { mayAppoint, type PlaceOfOffice } from '../org/office-rules.ts';
import type { Office } from '../org/words.ts';
import type { FilledForms, SomeForm } from './forms.ts';
import {
  officeOutcomes,
  officeStates,
  type OfficeCapacity,
  type OfficeOutcome,
  type OfficeState,
} from './words.ts';

/** An office that a person holds: they are appointed, it ends, and an end that was a mistake is taken back. */
export interface OfficeCase extends Case<OfficeState> {
  readonly outcome: OfficeOutcome | null;
  readonly office: Office;
  readonly area: Id;
  readonly person: Id;
  readonly deputy: boolean;
  readonly since: Instant;
  /** Null while it lasts, unless its end was set beforehand. */
  readonly until: Instant | null;
  /** The end as it was set beforehand, if the office ended early. */
  readonly planned: Instant | null;
  readonly closedAt: Instant | null;
}

/** A superior ends all offices of a person who leaves. */
export type OfficeRelation = OfficeCapacity | 'holder' | 'granter' | 'asker' | 'system';

export interface OfficeTypes {
  readonly case: OfficeCase;
  readonly target: OfficeState;
  readonly relation: OfficeRelation;
  readonly guard: 'lasts' | 'ended_lately';
  readonly forms: FilledForms;
  readonly filled: SomeForm;
  readonly outcome: OfficeOutcome;
  readonly budget: never;
  readonly timer: 'until';
  readonly clock: never;
  readonly audience: 'holder';
  readonly around: object;
  readonly readBy: never;
  readonly scope: never;
  readonly section: 'bar';
  readonly hindrance: never;
  readonly now: Moment;
  readonly given: object;
  readonly linked: object;
}

export type OfficeActor = kernel.Actor<OfficeRelation>;
export type OfficeEvent = kernel.CaseEvent<kernel.EventPart<OfficeTypes>>;
export type OfficeDecision = kernel.Decision<OfficeTypes>;

export const officeActor = (id: Id, as: OfficeRelation): OfficeActor => ({
  ...{ id, relations: new Set([as]), units: [], household: null },
});

/** A person with the offices they hold themselves. */
export interface Appointer {
  readonly id: Id;
  readonly offices: Parameters<typeof mayAppoint>[0];
}

/** What a person is to an office; null for people who must not know its history. */
export function officeActorOf(
  { id, offices }: Appointer,
  { person, ...one }: Pick<OfficeCase, 'person' | 'office'> & { readonly area: PlaceOfOffice },
): OfficeActor | null {
  if (id === person) return officeActor(id, 'holder');
  return mayAppoint(offices, one) ? officeActor(id, 'appointer') : null;
}

/** Whether an office is over: it was ended, or its time has passed. */
export const isOfficeOver = ({ state, until }: Pick<OfficeCase, 'state' | 'until'>, at: Instant): boolean =>
  state === 'closed' || (until !== null && until <= at);

/** How an office stands, for people. */
export const officeStatusText = (
  one: Pick<OfficeCase, 'state' | 'outcome' | 'until'>,
  at: Instant,
): string => (isOfficeOver(one, at) ? officeOutcomes[one.outcome ?? 'over'] : officeStates.held);
