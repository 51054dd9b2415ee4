import { DAY } from '../kernel/time.ts';

/** An invitation to a post as a case: its states and outcomes with their labels. */
export const invitationStates = { open: '等待接受', closed: '已结束' } as const;
export type InvitationState = keyof typeof invitationStates;

export const invitationOutcomes = { taken: '已接受', withdrawn: '已撤回', lapsed: '已过期' } as const;
export type InvitationOutcome = keyof typeof invitationOutcomes;

/** In which capacity people act on an invitation. */
export const invitationCapacities = { appointer: '任命人', invited: '受邀人' } as const;
export type InvitationCapacity = keyof typeof invitationCapacities;

export const invitationLimits = {
  /** How long it can be taken up. */
  lasts: 30 * DAY,
} as const;
