import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import { dateText } from '../kernel/time.ts';
import { mayAdministerIn, type Administrator } from '../org/areas.ts';
import type { AdministrationCapacity } from '../org/words.ts';
import type { dayForms } from './forms.ts';
import { dayEffects, dayStates, type DayEffect, type DayOutcome, type DayState } from './words.ts';

/** A day on which a community serves, or does not, otherwise than the national calendar says. */
export interface DayCase extends ClosingCase<DayState, DayOutcome> {
  readonly community: Id;
  /** The community with the areas above it. */
  readonly path: readonly Id[];
  /** `2027-02-14`. */
  readonly date: string;
  readonly effect: DayEffect;
  readonly label: string;
}

/** What a decision looks at beside the day. */
export interface DayInputs {
  /** Another day of the community is in force on its date. */
  readonly isTaken?: boolean;
  /** The date is a holiday that the law gives to all. */
  readonly isLawful?: boolean;
}

export interface DayTypes extends kernel.PlainTypes {
  readonly case: DayCase;
  readonly target: DayState | '@same';
  readonly relation: AdministrationCapacity | 'granter' | 'asker' | 'system';
  readonly guard: 'ahead';
  readonly forms: kernel.FilledForms<typeof dayForms>;
  readonly filled: kernel.SomeForm<typeof dayForms>;
  readonly outcome: DayOutcome;
  readonly timer: never;
  readonly audience: never;
  readonly inputs: DayInputs;
}

export type DayActor = kernel.Actor<DayTypes['relation']>;
export type DayDecision = kernel.Decision<DayTypes>;

/** What a person is to a day; null for people who must not know its history. */
export const dayActorOf = (
  { id, offices }: Administrator,
  { path }: Pick<DayCase, 'path'>,
): DayActor | null => (mayAdministerIn(offices, path) ? actorAs(id, 'administrator') : null);

/** What a day is called: `2027年2月14日 休息`. */
export const dayName = ({ date, effect }: Pick<DayCase, 'date' | 'effect'>): string =>
  `${dateText(date)} ${dayEffects[effect]}`;

/** How a day stands, for people. */
export const dayStatusText = ({ state }: Pick<DayCase, 'state'>): string => dayStates[state];
