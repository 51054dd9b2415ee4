import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import { holdsActivities, type Office } from '../org/words.ts';
import type { activityForms } from './forms.ts';
import {
  activityKinds,
  type ActivityCapacity,
  type ActivityKind,
  type ActivityOutcome,
  type ActivityState,
} from './words.ts';

/** 活动: people meet at a time and a place, some are on duty, some come. */
export interface Activity extends ClosingCase<ActivityState, ActivityOutcome> {
  readonly kind: ActivityKind;
  readonly title: string;
  /** Whom it is for: an area, with everything below. */
  readonly area: Id;
  /** From the street down to the area. */
  readonly path: readonly Id[];
  readonly starts: Instant;
  readonly ends: Instant;
  /** Where people meet, in words. */
  readonly place: string;
  /** How many may have a booking; null for no limit. */
  readonly capacity: number | null;
  /** The unit that holds it, whose members act as hosts; null when an office does. */
  readonly host: Id | null;
  readonly plannedBy: Id;
  /** Who is on duty at it. */
  readonly staff: readonly Id[];
  readonly openedAt: Instant | null;
  readonly openedBy: Id | null;
  /** What came of it, in the words of the staff. */
  readonly words: string | null;
  /** How many came without a booking, as the staff counted. */
  readonly others: number | null;
}

export interface ActivityTypes extends kernel.PlainTypes {
  readonly case: Activity;
  readonly target: ActivityState | '@same';
  readonly relation: ActivityCapacity | 'granter' | 'asker' | 'system';
  readonly guard: 'lies_ahead' | 'in_notice' | 'at_short_notice' | 'is_near' | 'not_missed';
  readonly forms: kernel.FilledForms<typeof activityForms>;
  readonly filled: kernel.SomeForm<typeof activityForms>;
  readonly outcome: ActivityOutcome;
  readonly timer: 'start' | 'end';
  readonly audience: 'planner' | 'staff';
}

export type ActivityActor = kernel.Actor<ActivityTypes['relation']>;
export type ActivityDecision = kernel.Decision<ActivityTypes>;

/** An office of a person, and where it acts. */
export interface HeldOffice {
  readonly office: Office;
  readonly area: Id;
}

/** A person, as far as it says what they are to an activity. */
export interface ActivityPerson {
  readonly id: Id;
  readonly offices: readonly HeldOffice[];
  readonly units: readonly Id[];
  /** The communities where they belong or act. */
  readonly communities: readonly Id[];
}

/** Whether a person may hold activities for an area: by an office over it, or as a member of the unit that holds it. */
export const mayHost = (
  { offices, units }: Pick<ActivityPerson, 'offices' | 'units'>,
  { path, host }: Pick<Activity, 'path' | 'host'>,
): boolean =>
  offices.some(({ office, area }) => holdsActivities(office) && path.includes(area)) ||
  (host !== null && units.includes(host));

/**
 * What a person is to an activity; null for people who must not know of it. What is not published is known to
 * those who hold it. What is published is known to everyone of the community.
 */
export function activityActor(
  one: Pick<Activity, 'path' | 'host' | 'staff' | 'state'>,
  person: ActivityPerson,
): ActivityActor | null {
  const as = capacityAt(one, person);
  return as && actorAs<ActivityTypes['relation']>(person.id, as);
}

/** Whether the capacity lets a person read who comes. */
export const readsBookings = (as: ActivityCapacity | null): boolean => as === 'host' || as === 'staff';

/** Whether people may book a place at it now. */
export const takesBookings = (
  { kind, state, starts }: Pick<Activity, 'kind' | 'state' | 'starts'>,
  now: Instant,
): boolean => activityKinds[kind].bookings && state === 'published' && now < starts;

/** Whether it is too late to book. */
export const hasBegun = ({ state, starts }: Pick<Activity, 'state' | 'starts'>, now: Instant): boolean =>
  state === 'open' || state === 'closed' || now >= starts;

/** In which capacity a person knows an activity; null for people who must not know of it. */
export function capacityAt(
  one: Pick<Activity, 'path' | 'host' | 'staff' | 'state'>,
  person: ActivityPerson,
): ActivityCapacity | null {
  if (mayHost(person, one)) return 'host';
  if (one.staff.includes(person.id)) return 'staff';
  const isNear = one.path.some((area) => person.communities.includes(area));
  return isNear && one.state !== 'planned' ? 'visitor' : null;
}
