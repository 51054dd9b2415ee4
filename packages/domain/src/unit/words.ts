/** A unit as a case: its states and outcomes with their labels. */
export const unitStates = { open: '在册', closed: '已撤销' } as const;
export type UnitState = keyof typeof unitStates;

export const unitOutcomes = { ended: '已撤销' } as const;
export type UnitOutcome = keyof typeof unitOutcomes;

export const unitLimits = { name: 40, label: 20, skills: 200, position: 100_000 } as const;
