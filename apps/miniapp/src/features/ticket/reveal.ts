import type { Action, Ticket } from '../../api/contract';
import type { RevealPurpose } from '../../domain';
import { useRunNow } from '../case/run-action';
import { tickets } from './tickets';

type Reporter = Pick<Ticket['reporter'], 'name' | 'phone' | 'room'>;
type PersonField = keyof Reporter;

/** A usual reason and the fields it needs; no more is revealed. */
export interface Reason {
  purpose: RevealPurpose;
  words: string;
  hint: string;
  fields: readonly PersonField[];
}

/** Cosmetic: two taps for a usual reason; any other is entered in the form. */
export const usualReasons: readonly Reason[] = [
  { purpose: 'contact', words: '打电话问清情况', hint: '看姓名、电话', fields: ['name', 'phone'] },
  { purpose: 'inform', words: '打电话告诉办理结果', hint: '看姓名、电话', fields: ['name', 'phone'] },
  { purpose: 'visit', words: '上门办理', hint: '看姓名、电话、门牌', fields: ['name', 'phone', 'room'] },
  { purpose: 'identity', words: '核对是不是本小区住户', hint: '看姓名、门牌', fields: ['name', 'room'] },
  {
    purpose: 'safety',
    words: '有人身危险，马上联系',
    hint: '看姓名、电话、门牌',
    fields: ['name', 'phone', 'room'],
  },
];

/** Masked values contain stars; full ones never do. */
export const isMasked = (value: string | undefined): boolean => value !== undefined && value.includes('*');

export const hasMasked = ({ name, phone, room }: Reporter): boolean => [name, phone, room].some(isMasked);

/** Reveals the reporter for one of the usual reasons. */
export function useReveal(ticket: Ticket, { action, mode }: Action) {
  const { run, busy } = useRunNow(tickets, ticket);
  const reveal = ({ purpose, words, fields }: Reason) =>
    void run(action, mode, { purpose, words, fields }, '已打开，24 小时内有效');
  return { reveal, busy: busy !== null };
}
