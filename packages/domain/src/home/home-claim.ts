import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import { confirmsAs, type Confirmer } from '../household/household.ts';
import { householdLimits, type Confirmation, type HomeStatus, type Role } from '../household/words.ts';
import type { Instant } from '../kernel/time.ts';
import type { homeClaimForms } from './forms.ts';
import type { HomeClaimOutcome, HomeClaimState } from './words.ts';

/** A person's claim to live in a household, and what came of it. */
export interface HomeClaim extends ClosingCase<HomeClaimState, HomeClaimOutcome> {
  readonly applicant: Id;
  readonly household: Id;
  /** From the street down to the household. */
  readonly path: readonly Id[];
  readonly role: Role;
  /** How far it is verified; leaving does not change it. */
  readonly status: HomeStatus;
  readonly since: Instant;
  /** When it lapses, or ended; null while it is confirmed. */
  readonly until: Instant | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Instant | null;
  readonly decidedAs: Confirmation | null;
}

/** The staff that decide are related to a claim by the capacity in which they confirm. */
export type HomeClaimRelation =
  'applicant' | Exclude<Confirmation, 'invitation'> | 'granter' | 'asker' | 'system';

export interface HomeClaimInputs {
  /** The resident whose invitation confirms it, and the role they gave. */
  readonly invited?: { readonly inviter: Id; readonly role: Role };
  /** The applicant has another open claim to the household, or as many homes as they may have. */
  readonly other?: 'same' | 'most';
  /** A residence that was recorded without a claim, as it stood. */
  readonly recorded?: Pick<HomeClaim, 'status' | 'until' | 'decidedBy' | 'decidedAt' | 'decidedAs'>;
}

export interface HomeClaimTypes extends kernel.PlainTypes {
  readonly case: HomeClaim;
  readonly target: HomeClaimState | '@start' | '@same';
  readonly relation: HomeClaimRelation;
  readonly guard: 'is_confirmed' | 'was_decided';
  readonly forms: kernel.FilledForms<typeof homeClaimForms>;
  readonly filled: kernel.SomeForm<typeof homeClaimForms>;
  readonly outcome: HomeClaimOutcome;
  readonly timer: 'until';
  readonly audience: 'applicant';
  readonly inputs: HomeClaimInputs;
}

export type HomeClaimActor = kernel.Actor<HomeClaimRelation>;
export type HomeClaimDecision = kernel.Decision<HomeClaimTypes>;

/** What a person is to a claim; null for people who must not know of it. */
export function homeClaimActor(
  { applicant, household, path }: Pick<HomeClaim, 'applicant' | 'household' | 'path'>,
  viewer: Confirmer,
): HomeClaimActor | null {
  const as =
    viewer.id === applicant ? 'applicant' : confirmsAs(viewer, { person: applicant, household, path });
  return as === null || as === 'invitation' ? null : actorAs<HomeClaimRelation>(viewer.id, as);
}

/** What keeps a home from waiting again: the person's other homes that are waiting or confirmed. */
export function otherHomesOf(
  others: readonly Pick<HomeClaim, 'household'>[],
  household: Id,
): HomeClaimInputs {
  if (others.some((one) => one.household === household)) return { other: 'same' };
  return others.length >= householdLimits.homes ? { other: 'most' } : {};
}
