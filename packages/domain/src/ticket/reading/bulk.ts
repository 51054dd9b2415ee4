import { isAuthority, type Office, type UnitKind } from '../../org/words.ts';
import type { FormName } from '../forms.ts';
import type { Mode } from '../../case/case.ts';
import { facts, rows, type FactRow, type Row } from '../workflow.ts';

/**
 * Actions that staff may apply in bulk; all others need a look at each ticket. Only requests for 不予受理 can be
 * granted in bulk.
 */
export const bulkActions = ['dispatch', 'merge', 'hand_over', 'remark', 'decline', 'grant'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** An action that a person usually applies in bulk. */
export interface BulkOption {
  readonly action: BulkAction;
  readonly mode: Mode;
  readonly form: FormName;
  readonly label: string;
}

const all: readonly (Row | FactRow)[] = [...rows, ...facts];
/** Where the label of the row does not say what is done in bulk. */
const labels: Readonly<Partial<Record<BulkAction, string>>> = { grant: '批准不予受理', remark: '留言' };

function option(action: BulkAction, mode: Mode = 'do'): BulkOption {
  const { label, form } = all.find((row) => row.action === action)!;
  return { action, mode, form: form!, label: labels[action] ?? `${mode === 'ask' ? '申请' : ''}${label}` };
}

const [askMerge, grant, remark] = [option('merge', 'ask'), option('grant'), option('remark')];
const ofAuthority = [option('dispatch'), option('merge'), option('hand_over', 'ask'), grant, remark];
const ofIntake = [askMerge, option('decline', 'ask'), grant, remark];
const ofUnit = [askMerge, remark];

/** What is usual for a person's offices and units; the rules decide ticket by ticket. */
export function bulkOptionsOf({
  offices,
  memberships,
}: {
  readonly offices: readonly { readonly office: Office }[];
  readonly memberships: readonly { readonly kind: UnitKind }[];
}): readonly BulkOption[] {
  if (offices.some(({ office }) => isAuthority(office))) return ofAuthority;
  if (offices.some(({ office }) => office === 'intake')) return ofIntake;
  return offices.length + memberships.length > 0 ? ofUnit : [];
}
