import type * as kernel from '../case/kernel.ts';
import { actorAs, isPast, type ClosingCase, type Id, type Term } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import { mayAppoint, type PlaceOfOffice } from '../org/office-rules.ts';
import type { Office } from '../org/words.ts';
import type { officeForms } from './forms.ts';
import {
  officeOutcomes,
  officeStates,
  type OfficeCapacity,
  type OfficeOutcome,
  type OfficeState,
} from './words.ts';

/** An office that a person holds: they are appointed, it ends, and an end that was a mistake is taken back. */
export interface OfficeCase extends ClosingCase<OfficeState, OfficeOutcome>, Term {
  readonly office: Office;
  readonly area: Id;
  readonly person: Id;
  readonly deputy: boolean;
  /** What it is called there; null where its kind says it. */
  readonly label: string | null;
}

/** A superior ends all offices of a person who leaves. */
export type OfficeRelation = OfficeCapacity | 'holder' | 'granter' | 'asker' | 'system';

export interface OfficeTypes extends kernel.PlainTypes {
  readonly case: OfficeCase;
  readonly target: OfficeState;
  readonly relation: OfficeRelation;
  readonly guard: 'lasts' | 'ended_lately';
  readonly forms: kernel.FilledForms<typeof officeForms>;
  readonly filled: kernel.SomeForm<typeof officeForms>;
  readonly outcome: OfficeOutcome;
  readonly timer: 'until';
  readonly audience: 'holder';
}

export type OfficeActor = kernel.Actor<OfficeRelation>;
export type OfficeDecision = kernel.Decision<OfficeTypes>;

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
  if (id === person) return actorAs(id, 'holder');
  return mayAppoint(offices, one) ? actorAs(id, 'appointer') : null;
}

/** How an office stands, for people. */
export const officeStatusText = (
  one: Pick<OfficeCase, 'state' | 'outcome' | 'until'>,
  at: Instant,
): string => (isPast(one, at) ? officeOutcomes[one.outcome ?? 'over'] : officeStates.held);
