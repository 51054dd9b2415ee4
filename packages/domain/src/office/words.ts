/** An office that a person holds, as a case: its states and outcomes with their labels. */
export const officeStates = { held: '任职', closed: '已卸任' } as const;
export type OfficeState = keyof typeof officeStates;

export const officeOutcomes = { ended: '已卸任', left: '已离任', over: '已期满' } as const;
export type OfficeOutcome = keyof typeof officeOutcomes;

/** In which capacity people act on an office. */
export const officeCapacities = { appointer: '任命人', superior: '上级' } as const;
export type OfficeCapacity = keyof typeof officeCapacities;

/** The most characters of what an office is called. */
export const OFFICE_LABEL_MAX = 20;
