import type { Action, BulkAction, Form, FormName, Me } from '../../api/contract';
import { isAuthority } from '../../domain';

/** A bulk action, and whether it is requested or done. */
export interface BulkOption {
  action: BulkAction;
  mode: Action['mode'];
  form: FormName;
  label: string;
}

const dispatch: BulkOption = { action: 'dispatch', mode: 'do', form: 'dispatch', label: '派单' };
const merge: BulkOption = { action: 'merge', mode: 'do', form: 'merge', label: '并单' };
const askMerge: BulkOption = { action: 'merge', mode: 'ask', form: 'merge', label: '申请并单' };
const handOver: BulkOption = { action: 'hand_over', mode: 'ask', form: 'handover', label: '申请交接' };
const askDecline: BulkOption = { action: 'decline', mode: 'ask', form: 'decline', label: '申请不予受理' };
const grantDecline: BulkOption = { action: 'grant', mode: 'do', form: 'decision', label: '批准不予受理' };
const remark: BulkOption = { action: 'remark', mode: 'do', form: 'remark', label: '留言' };

/** Cosmetic: the actions usual for this office; the server decides ticket by ticket. */
export const bulkOptionsFor = ({ offices }: Pick<Me, 'offices'>): readonly BulkOption[] =>
  offices.some(({ office }) => isAuthority(office))
    ? [dispatch, merge, handOver, grantDecline, remark]
    : offices.some(({ office }) => office === 'intake')
      ? [askMerge, askDecline, grantDecline, remark]
      : [askMerge, remark];

/** Without pictures and requests: each belongs to one ticket. */
export function inBulk({ fields, any }: Form): Form {
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([, { ref }]) => ref !== 'file' && ref !== 'request'),
  );
  return { fields: kept, any: any?.filter((name) => name in kept) };
}
