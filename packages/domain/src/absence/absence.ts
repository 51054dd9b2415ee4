import type * as kernel from '../case/kernel.ts';
import { actorAs, isPast, type ClosingCase, type Id, type Term } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import type { Absence } from '../org/absence.ts';
import type { absenceForms } from './forms.ts';
import { absenceOutcomes, type AbsenceCapacity, type AbsenceOutcome, type AbsenceState } from './words.ts';

/** An absence as a case: it is entered, ends early or by itself, and is resumed while its time is not over. */
export interface AbsenceCase
  extends ClosingCase<AbsenceState, AbsenceOutcome>, Absence, Pick<Term, 'planned'> {}

export interface AbsenceTypes extends kernel.PlainTypes {
  readonly case: AbsenceCase;
  readonly target: AbsenceState;
  readonly relation: AbsenceCapacity | 'deputy' | 'granter' | 'asker' | 'system';
  readonly guard: 'lasts' | 'has_time_left';
  readonly forms: kernel.FilledForms<typeof absenceForms>;
  readonly filled: kernel.SomeForm<typeof absenceForms>;
  readonly outcome: AbsenceOutcome;
  readonly timer: 'until';
  readonly audience: 'person' | 'deputy';
}

export type AbsenceActor = kernel.Actor<AbsenceTypes['relation']>;
export type AbsenceDecision = kernel.Decision<AbsenceTypes>;

export const capacityOf = (id: Id, person: Id): AbsenceCapacity => (id === person ? 'person' : 'superior');

/** The actor on an absence of a person: they themselves, or a superior. The caller knows that it is one. */
export const absenceActor = (id: Id, { person }: Pick<Absence, 'person'>): AbsenceActor =>
  actorAs(id, capacityOf(id, person));

/**
 * What a person is to an absence; null for people who must not know of it. The deputy may know of it, but not
 * of its reason. `isManager`: they are the person, or a superior of theirs.
 */
export function absenceReader(
  id: Id,
  one: Pick<Absence, 'person' | 'deputy'>,
  isManager: boolean,
): AbsenceActor | null {
  if (isManager) return absenceActor(id, one);
  return id === one.deputy ? actorAs<AbsenceTypes['relation']>(id, 'deputy') : null;
}

/** Whether the reader may know the reason of an absence. */
export const knowsReason = ({ relations }: AbsenceActor): boolean => !relations.has('deputy');

/** How an absence stands, for people. */
export function absenceStatusText(
  one: Pick<AbsenceCase, 'state' | 'outcome' | 'since' | 'until'>,
  at: Instant,
): string {
  if (isPast(one, at)) return absenceOutcomes[one.outcome ?? 'over'];
  return one.since <= at ? '请假中' : '还没开始';
}
