import type { Ticket } from '../../api/contract';

type Reporter = Pick<Ticket['reporter'], 'name' | 'phone' | 'room'>;
type PersonField = keyof Reporter;

/** A reason that is given often, and what is needed for it: no more is opened. */
export interface Reason {
  words: string;
  hint: string;
  fields: readonly PersonField[];
}

/** Cosmetic: two taps for whoever stands on the stairs; any other reason is written into the form. */
export const usualReasons: readonly Reason[] = [
  { words: '打电话联系居民', hint: '看姓名、电话', fields: ['name', 'phone'] },
  { words: '上门办理', hint: '看姓名、电话、门牌', fields: ['name', 'phone', 'room'] },
  { words: '核对是不是本小区住户', hint: '看姓名、门牌', fields: ['name', 'room'] },
];

/** Masked values carry stars; full ones never do. */
export const isMasked = (value: string | undefined): boolean => value !== undefined && value.includes('*');

export const hasMasked = ({ name, phone, room }: Reporter): boolean => [name, phone, room].some(isMasked);
