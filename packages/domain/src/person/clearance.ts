/**
 * What a viewer may read of a person (invariant 10): every response with personal data is built from a
 * `Clearance`.
 */

export const personFields = { name: '姓名', phone: '电话', room: '门牌' } as const;
export type PersonField = keyof typeof personFields;

/** `masked` tells two people apart without identifying them; `none` shows only the code name. */
export type Depth = 'full' | 'masked' | 'none';
export type Clearance = Readonly<Record<PersonField, Depth>>;

const same = (depth: Depth): Clearance => ({ name: depth, phone: depth, room: depth });

/** For the person themself, and for a proxy who wrote the data down. */
export const cleared = same('full');
/** For viewers who may know, before they reveal it with a reason. */
export const masked = same('masked');
/** For all other viewers. */
export const uncleared = same('none');

/** Whether the viewer may know who the person is. */
export const knowsIdentity = ({ name }: Clearance): boolean => name !== 'none';

/**
 * What a file of many people shows of each: nothing in full, because it leaves the system, and what was revealed
 * was revealed for one matter.
 */
export const inBulk = (clearance: Clearance): Clearance => (knowsIdentity(clearance) ? masked : uncleared);

/** Whether phone numbers typed into words may be read: they count as the phone itself. */
export const readsNumbers = ({ phone }: Clearance): boolean => phone === 'full';

/** `clearance` with some fields opened. */
export const opened = (clearance: Clearance, fields: readonly PersonField[]): Clearance => ({
  ...clearance,
  ...Object.fromEntries(fields.map((field) => [field, 'full' as const])),
});

/** Shown for a person whose name the viewer may not read. */
export const CODE_NAME = '居民';

/** Shown for a person whose name is not stored. */
export const ANONYMOUS_NAME = '匿名居民';

/** 林小满 → 林**: the family name alone. */
export const maskName = (name: string): string => {
  if (name === CODE_NAME) return CODE_NAME;
  const [first = '', ...rest] = [...name];
  return first + rest.map(() => '*').join('');
};

/** 13812340001 → 138****0001; a shorter number keeps only its end. */
export const maskPhone = (phone: string): string =>
  `${phone.length >= 11 ? phone.slice(0, 3) : ''}****${phone.slice(-4)}`;

/** 幸福里小区3栋2单元301 → 幸福里小区3栋2单元***: keeps the entrance, masks the door. */
export const maskRoom = (room: string, above: string): string => `${room.startsWith(above) ? above : ''}***`;
