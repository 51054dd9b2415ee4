import type { Area, Person, Unit } from '../../api/contract';

/** What is picked out of a list, as one of its lines. */
export const ofArea = ({ id, fullName }: Area) => ({ id, name: fullName });
export const ofUnit = ({ id, name, area }: Unit) => ({ id, name, hint: area.name });
export const ofPerson = ({ id, name, office }: Person) => ({ id, name, hint: office ?? undefined });
