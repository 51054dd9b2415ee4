import type { Me } from '../../api/contract';
import { administers } from '../../domain';

/** Holds an office or belongs to a unit. Cosmetic: the server decides what they may do. */
export const isStaff = ({ offices, units }: Pick<Me, 'offices' | 'units'>): boolean =>
  offices.length + units.length > 0;

/** Holds an administering office themselves: a deputy does not administer. */
export const isAdministrator = ({ offices }: Pick<Me, 'offices'>): boolean =>
  offices.some(({ office, standingInFor }) => standingInFor === null && administers(office));
