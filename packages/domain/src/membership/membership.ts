import type * as kernel from '../case/kernel.ts';
import { actorAs, isPast, type ClosingCase, type Id, type Term } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import { mayAdministerIn, type Administrator } from '../org/areas.ts';
import type { membershipForms } from './forms.ts';
import {
  membershipOutcomes,
  membershipStates,
  type MembershipCapacity,
  type MembershipOutcome,
  type MembershipState,
  type MemberType,
} from './words.ts';

/** A person's membership in a unit: they join, it ends, and an end that was a mistake is taken back. */
export interface MembershipCase extends ClosingCase<MembershipState, MembershipOutcome>, Term {
  readonly unit: Id;
  /** The area they serve: a steward's estate, building or entrance. */
  readonly area: Id;
  readonly person: Id;
  /** The steward whom tickets from their area are offered first. */
  readonly isDefault: boolean;
  readonly memberType: MemberType | null;
  readonly seat: string | null;
  readonly constituency: string | null;
}

/** A superior ends all memberships of a person who leaves. */
export type MembershipRelation = MembershipCapacity | 'member' | 'granter' | 'asker' | 'system';

export interface MembershipTypes extends kernel.PlainTypes {
  readonly case: MembershipCase;
  readonly target: MembershipState | '@same';
  readonly relation: MembershipRelation;
  readonly guard: 'lasts' | 'ended_lately';
  readonly forms: kernel.FilledForms<typeof membershipForms>;
  readonly filled: kernel.SomeForm<typeof membershipForms>;
  readonly outcome: MembershipOutcome;
  readonly timer: 'until';
  readonly audience: 'member';
}

export type MembershipActor = kernel.Actor<MembershipRelation>;
export type MembershipDecision = kernel.Decision<MembershipTypes>;

/**
 * What a person is to a membership in a unit whose area has this path; null for people who must not know its
 * history. A member does not administer their own.
 */
export function membershipActorOf(
  { id, offices }: Administrator,
  { person }: Pick<MembershipCase, 'person'>,
  path: readonly Id[],
): MembershipActor | null {
  if (id === person) return actorAs(id, 'member');
  return mayAdministerIn(offices, path) ? actorAs(id, 'administrator') : null;
}

/** How a membership stands, for people. */
export const membershipStatusText = (
  one: Pick<MembershipCase, 'state' | 'outcome' | 'until'>,
  at: Instant,
): string => (isPast(one, at) ? membershipOutcomes[one.outcome ?? 'over'] : membershipStates.held);
