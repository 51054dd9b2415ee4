import type { Me } from '../../api/contract';

/** Holds an office or belongs to a unit. Cosmetic: the server decides what they may do. */
export const isStaff = ({ offices, units }: Pick<Me, 'offices' | 'units'>): boolean =>
  offices.length + units.length > 0;
