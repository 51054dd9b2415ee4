/** A day on which a community serves otherwise than the national calendar says: its states and effects. */
export const dayStates = { planned: '未生效', in_force: '已生效', closed: '已删除' } as const;
export type DayState = keyof typeof dayStates;
export type DayOutcome = 'discarded';

export const dayEffects = { off: '休息', worked: '上班' } as const;
export type DayEffect = keyof typeof dayEffects;

export const dayLimits = { label: 40 } as const;
