/** A claim to live in a household: its states and outcomes with their labels. */
export const homeStates = { waiting: '待确认', closed: '已处理' } as const;
export type HomeState = keyof typeof homeStates;

export const homeOutcomes = {
  confirmed: '已确认',
  refused: '未通过',
  ended: '已终止',
  left: '已搬离',
  lapsed: '已失效',
} as const;
export type HomeOutcome = keyof typeof homeOutcomes;
