import type { Area, Person, Unit } from '../../api/contract';

/** A picked item as a line of the list. */
export const ofArea = ({ id, fullName }: Area) => ({ id, name: fullName });
export const ofUnit = ({ id, name, area }: Unit) => ({ id, name, hint: area.name });
export const ofPerson = ({ id, name, office }: Person) => ({ id, name, hint: office ?? undefined });
