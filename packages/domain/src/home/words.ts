/** A claim to live in a household: its states and outcomes with their labels. */
export const homeClaimStates = { waiting: '待确认', closed: '已处理' } as const;
export type HomeClaimState = keyof typeof homeClaimStates;

export const homeClaimOutcomes = {
  confirmed: '已确认',
  refused: '未通过',
  ended: '已终止',
  left: '已搬离',
  lapsed: '已失效',
} as const;
export type HomeClaimOutcome = keyof typeof homeClaimOutcomes;
