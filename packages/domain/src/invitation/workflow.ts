import { lasts, type Machine, type PlainEffect, type Row } from '../case/kernel.ts';
import type { InvitationTypes } from './invitation.ts';

const take: PlainEffect<InvitationTypes> = (draft, { actor }) => {
  draft.takenBy = actor.id;
};

export const invitationOpening: Machine<InvitationTypes>['opening'] = {
  action: 'invite',
  label: '邀请任岗',
  to: 'open',
  form: 'post',
  tells: [],
};

// prettier-ignore
export const invitationRows: readonly Row<InvitationTypes>[] = [
  { from: ['open'], action: 'take_up', label: '接受', to: 'closed', outcome: 'taken', by: ['invited'], when: ['lasts'], weight: 'main', confirm: false, consent: true, does: [take], tells: [{ to: 'inviter', title: '邀请已接受：' }], also: 'the post begins in the same transaction, by the rules of office' },
  { from: ['open'], action: 'withdraw', label: '撤回邀请', to: 'closed', outcome: 'withdrawn', by: ['appointer'], weight: 'last', confirm: '撤回以后，邀请码不能再用。', tells: [] },
  { from: ['open'], action: 'lapse', label: '过期', to: 'closed', outcome: 'lapsed', by: ['system'], timer: 'until', tells: [] },
];

export const invitationGuards: Machine<InvitationTypes>['guards'] = { lasts };
