import type { Me } from '../../api/contract';
import { administers, seesArea } from '../../domain';

/** Holds an office or belongs to a unit. Cosmetic: the server decides what they may do. */
export const isStaff = ({ offices, units }: Pick<Me, 'offices' | 'units'>): boolean =>
  offices.length + units.length > 0;

type Office = Me['offices'][number]['office'];

/** Whether a person holds such an office themselves: a deputy neither administers nor keeps ledgers. */
const holds = ({ offices }: Pick<Me, 'offices'>, isSuch: (office: Office) => boolean): boolean =>
  offices.some(({ office, standingInFor }) => standingInFor === null && isSuch(office));

export const isAdministrator = (me: Pick<Me, 'offices'>): boolean => holds(me, administers);
export const keepsLedgers = (me: Pick<Me, 'offices'>): boolean => holds(me, seesArea);
