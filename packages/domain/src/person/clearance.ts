/**
 * What may be read of a person (invariant 10): every response that carries one is drawn from a `Clearance`.
 */

export const personFields = { name: '姓名', phone: '电话', room: '门牌' } as const;
export type PersonField = keyof typeof personFields;

/** `masked` tells two people apart without saying who they are; `none` leaves the code name alone. */
export type Depth = 'full' | 'masked' | 'none';
export type Clearance = Readonly<Record<PersonField, Depth>>;

const same = (depth: Depth): Clearance => ({ name: depth, phone: depth, room: depth });

/** The person themself, and whoever wrote it down. */
export const cleared = same('full');
/** Who may know, before they ask for it with a reason. */
export const masked = same('masked');
/** Everybody else. */
export const uncleared = same('none');

/** Whether this viewer may know at all who it is. */
export const knows = ({ name }: Clearance): boolean => name !== 'none';

/** Whether phone numbers typed into words may be read: they are as much as the number itself. */
export const readsNumbers = ({ phone }: Clearance): boolean => phone === 'full';

/** `clearance`, with some fields opened. */
export const opened = (clearance: Clearance, fields: readonly PersonField[]): Clearance => ({
  ...clearance,
  ...Object.fromEntries(fields.map((field) => [field, 'full' as const])),
});

/** Somebody whose name the reader has no right to. */
export const CODE_NAME = '居民';

/** Somebody whose name nobody has. */
export const ANONYMOUS_NAME = '匿名居民';

/** 林小满 → 林**: the family name alone. */
export const maskName = (name: string): string => {
  if (name === CODE_NAME) return CODE_NAME;
  const [first = '', ...rest] = [...name];
  return first + rest.map(() => '*').join('');
};

/** 13812340001 → 138****0001; of a shorter number only its end. */
export const maskPhone = (phone: string): string =>
  `${phone.length >= 11 ? phone.slice(0, 3) : ''}****${phone.slice(-4)}`;

/** 幸福里小区3栋2单元301 → 幸福里小区3栋2单元***: where it lies, not which door. */
export const maskRoom = (room: string, above: string): string => `${room.startsWith(above) ? above : ''}***`;
