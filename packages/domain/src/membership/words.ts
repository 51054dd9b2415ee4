/** A membership in a unit as a case: its states and outcomes with their labels. */
export const membershipStates = { held: '在任', closed: '已离开' } as const;
export type MembershipState = keyof typeof membershipStates;

export const membershipOutcomes = { ended: '已离开', left: '已离岗', over: '已期满' } as const;
export type MembershipOutcome = keyof typeof membershipOutcomes;

/** In which capacity people act on a membership. */
export const membershipCapacities = { administrator: '管理', superior: '上级' } as const;
export type MembershipCapacity = keyof typeof membershipCapacities;

/** What kind of party member or resident a member is. */
export const memberTypes = {
  government: '机关党员',
  employed: '在职党员',
  sector: '行业党员',
  retired: '退休党员',
  residents: '群众',
} as const;
export type MemberType = keyof typeof memberTypes;

export const membershipLimits = { seat: 20, constituency: 40 } as const;
