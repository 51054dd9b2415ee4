import type * as kernel from '../case/kernel.ts';
import type { Case, Id, Moment } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import type { Absence } from '../org/absence.ts';
import type { FilledForms, SomeForm } from './forms.ts';
import { absenceOutcomes, type AbsenceCapacity, type AbsenceOutcome, type AbsenceState } from './words.ts';

/** An absence as a case: it is entered, ends early or by itself, and is resumed while its time is not over. */
export interface AbsenceCase extends Case<AbsenceState>, Absence {
  readonly outcome: AbsenceOutcome | null;
  /** The end as it was entered, if the absence ended early. */
  readonly planned: Instant | null;
  readonly closedAt: Instant | null;
}

export type AbsenceRelation = AbsenceCapacity | 'granter' | 'asker' | 'system';

export interface AbsenceTypes {
  readonly case: AbsenceCase;
  readonly target: AbsenceState;
  readonly relation: AbsenceRelation;
  readonly guard: 'lasts' | 'has_time_left';
  readonly forms: FilledForms;
  readonly filled: SomeForm;
  readonly outcome: AbsenceOutcome;
  readonly budget: never;
  readonly timer: 'until';
  readonly clock: never;
  readonly audience: AbsenceAudience;
  readonly around: object;
  readonly readBy: never;
  readonly scope: never;
  readonly section: 'bar';
  readonly hindrance: never;
  readonly now: Moment;
  readonly given: object;
  readonly linked: object;
}

export type AbsenceAudience = 'person' | 'deputy';
export type AbsenceActor = kernel.Actor<AbsenceRelation>;
export type AbsenceEvent = kernel.CaseEvent<kernel.EventPart<AbsenceTypes>>;
export type AbsenceDecision = kernel.Decision<AbsenceTypes>;

export const capacityOf = (id: Id, person: Id): AbsenceCapacity => (id === person ? 'person' : 'superior');

/** The actor on an absence of a person: they themselves, or a superior. The caller knows that it is one. */
export const absenceActor = (id: Id, { person }: Pick<Absence, 'person'>): AbsenceActor => ({
  ...{ id, relations: new Set<AbsenceRelation>([capacityOf(id, person)]) },
  ...{ units: [], household: null },
});

/** Whether an absence is over: it ended early, or its time has passed. */
export const isAbsenceOver = ({ state, until }: Pick<AbsenceCase, 'state' | 'until'>, at: Instant): boolean =>
  state === 'closed' || until <= at;

/** How an absence stands, for people. */
export function absenceStatusText(
  one: Pick<AbsenceCase, 'state' | 'outcome' | 'since' | 'until'>,
  at: Instant,
): string {
  if (isAbsenceOver(one, at)) return absenceOutcomes[one.outcome ?? 'over'];
  return one.since <= at ? '请假中' : '还没开始';
}
