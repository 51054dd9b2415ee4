import type { Me } from '../../api/contract';

/** Holds an office or belongs to a unit. Cosmetic: what they may do the server says. */
export const isStaff = ({ offices, units }: Pick<Me, 'offices' | 'units'>): boolean =>
  offices.length + units.length > 0;
