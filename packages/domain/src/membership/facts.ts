import type { MembershipCase, MembershipTypes } from './membership.ts';

/** What a unit knows of a member. */
export type MembershipFacts = Pick<MembershipCase, 'isDefault' | 'memberType' | 'seat' | 'constituency'>;
type FactsForm = Pick<MembershipTypes['filled'], 'is_default' | 'member_type' | 'seat' | 'constituency'>;

/** The facts that a form tells; those that it leaves out are empty. */
export const factsIn = ({
  is_default = false,
  member_type,
  seat,
  constituency,
}: FactsForm): MembershipFacts => ({
  isDefault: is_default,
  memberType: member_type ?? null,
  seat: seat ?? null,
  constituency: constituency ?? null,
});

/** The form that tells these facts. */
export const factsFormOf = ({ isDefault, memberType, seat, constituency }: MembershipFacts): FactsForm => ({
  ...(isDefault && { is_default: true }),
  ...(memberType !== null && { member_type: memberType }),
  ...(seat !== null && { seat }),
  ...(constituency !== null && { constituency }),
});
