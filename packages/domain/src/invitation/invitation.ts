import type * as kernel from '../case/kernel.ts';
import type { ClosingCase, Id } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Instant } from '../kernel/time.ts';
import type { MembershipFacts } from '../membership/facts.ts';
import { mayAdministerIn } from '../org/areas.ts';
import { mayAppoint, type PlaceOfOffice } from '../org/office-rules.ts';
import { needsLabel, type Office } from '../org/words.ts';
import type { invitationForms } from './forms.ts';
import {
  invitationOutcomes,
  invitationStates,
  type InvitationCapacity,
  type InvitationOutcome,
  type InvitationState,
} from './words.ts';

/** A post that a person is invited to: an office, or a membership in a unit. */
export interface InvitedPost extends MembershipFacts {
  readonly office: Office | null;
  readonly unit: Id | null;
  readonly area: Id;
  readonly deputy: boolean;
  readonly label: string | null;
}

/**
 * An invitation to a post. A newcomer is found in no list, so they are not appointed but invited: they sign in,
 * and take it up with its code or by their verified phone number.
 */
export interface InvitationCase extends ClosingCase<InvitationState, InvitationOutcome>, InvitedPost {
  readonly invitedBy: Id;
  readonly takenBy: Id | null;
  readonly until: Instant;
}

export interface InvitationTypes extends kernel.PlainTypes {
  readonly case: InvitationCase;
  readonly target: InvitationState;
  readonly relation: InvitationCapacity | 'granter' | 'asker' | 'system';
  readonly guard: 'lasts';
  readonly forms: kernel.FilledForms<typeof invitationForms>;
  readonly filled: kernel.SomeForm<typeof invitationForms>;
  readonly outcome: InvitationOutcome;
  readonly timer: 'until';
  readonly audience: 'inviter';
}

export type InvitationActor = kernel.Actor<InvitationTypes['relation']>;
export type InvitationDecision = kernel.Decision<InvitationTypes>;

/**
 * A post is an office or a membership, and says only what belongs to its kind.
 * @throws DomainError MISSING_FIELD, UNKNOWN_FIELD
 */
export function checkPost(form: InvitationTypes['forms']['post']): void {
  const { office, unit, deputy, label, is_default, member_type, seat, constituency } = form;
  if (office === undefined && unit === undefined) throw new DomainError('MISSING_FIELD', { field: 'office' });
  if (office !== undefined && needsLabel(office) && !label)
    throw new DomainError('MISSING_FIELD', { field: 'label' });
  const foreign =
    office === undefined ? { deputy, label } : { unit, is_default, member_type, seat, constituency };
  for (const [field, value] of Object.entries(foreign))
    if (value !== undefined) throw new DomainError('UNKNOWN_FIELD', { field });
}

/** The places of a post: its area, and the path of its unit's area. */
export interface PlacesOfPost {
  readonly area: PlaceOfOffice;
  readonly unit: readonly Id[] | null;
}

/** Whether offices that a person holds themselves let them fill a post: by appointing, or by administering. */
export const mayFill = (
  held: readonly { readonly office: Office; readonly area: Id }[],
  { office }: Pick<InvitedPost, 'office'>,
  { area, unit }: PlacesOfPost,
): boolean =>
  office === null ? unit !== null && mayAdministerIn(held, unit) : mayAppoint(held, { office, area });

/** How an invitation stands, for people. */
export const invitationStatusText = (
  { state, outcome, until }: Pick<InvitationCase, 'state' | 'outcome' | 'until'>,
  at: Instant,
): string => {
  if (state === 'closed') return invitationOutcomes[outcome ?? 'lapsed'];
  return until <= at ? invitationOutcomes.lapsed : invitationStates.open;
};
