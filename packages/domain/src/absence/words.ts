/** An absence as a case: its states and outcomes with their labels. */
export const absenceStates = { entered: '已登记', closed: '已结束' } as const;
export type AbsenceState = keyof typeof absenceStates;

export const absenceOutcomes = { ended: '已销假', over: '已期满' } as const;
export type AbsenceOutcome = keyof typeof absenceOutcomes;

/** In which capacity people act on an absence. */
export const absenceCapacities = { person: '本人', superior: '上级' } as const;
export type AbsenceCapacity = keyof typeof absenceCapacities;
