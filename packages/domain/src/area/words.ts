/** An area as a case: its states and outcomes with their labels. */
export const areaStates = { open: '在用', closed: '已停用' } as const;
export type AreaState = keyof typeof areaStates;

export const areaOutcomes = { ended: '已停用', merged: '已并入' } as const;
export type AreaOutcome = keyof typeof areaOutcomes;

export const areaLimits = { name: 40, position: 100_000, m2: 20, point: 40, ownerGroup: 40 } as const;
