import type { Me, Ticket } from '../src/api/contract';

type Action = Ticket['actions'][number];

/** Actions as the server offers them. */

const usual = { mode: 'do', weight: 'usual' } as const;
const asked = (label: string, text: string | null = null) => ({
  confirm: { question: `确定${label}吗？`, text },
});

export const actionsOnCard: Action[] = [
  {
    ...usual,
    action: 'endorse',
    label: '附议',
    section: 'card',
    ...asked('附议', '附议后，有进展会告诉您。'),
  },
];

const grant: Action = {
  ...usual,
  action: 'grant',
  label: '批准',
  section: 'request',
  weight: 'main',
  form: 'decision',
  ...asked('批准'),
};
const refuse: Action = { ...usual, action: 'refuse', label: '不准', section: 'request', form: 'refusal' };
const cancel: Action = {
  ...usual,
  action: 'cancel',
  label: '撤回申请',
  section: 'request',
  form: 'decision',
  ...asked('撤回申请'),
};
export const answersTo = ({ grantable, mine }: { grantable: boolean; mine: boolean }): Action[] => [
  ...(grantable ? [grant, refuse] : []),
  ...(mine ? [cancel] : []),
];

/** For the author of a fresh remark. */
export const amendments: Action[] = [
  { ...usual, action: 'correct_remark', label: '更正留言', section: 'remark', form: 'correction' },
  {
    ...usual,
    action: 'retract_remark',
    label: '收回留言',
    section: 'remark',
    form: 'retraction',
    ...asked('收回留言'),
  },
];

type Bulk = Me['bulk'];

const remark: Bulk = [{ action: 'remark', mode: 'do', form: 'remark', label: '留言' }];
export const bulkOfSecretary: Bulk = [
  { action: 'dispatch', mode: 'do', form: 'dispatch', label: '派单' },
  { action: 'merge', mode: 'do', form: 'merge', label: '并单' },
  { action: 'hand_over', mode: 'ask', form: 'handover', label: '申请交接' },
  { action: 'grant', mode: 'do', form: 'decision', label: '批准不予受理' },
  ...remark,
];
export const bulkOfSteward: Bulk = [
  { action: 'merge', mode: 'ask', form: 'merge', label: '申请并单' },
  ...remark,
];
