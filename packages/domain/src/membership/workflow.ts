import {
  endedLately,
  endEarly,
  lastAgain,
  lasts,
  type Effect,
  type EffectPart,
  type Machine,
  type Row,
  type Tell,
  type TellPart,
} from '../case/kernel.ts';
import { factsIn } from './facts.ts';
import type { MembershipTypes } from './membership.ts';

const tell: Effect<EffectPart<MembershipTypes>, 'facts'> = (draft, { form }) => {
  Object.assign(draft, factsIn(form));
};

/** The name of the unit follows the title. */
const told = (title: string): readonly Tell<TellPart<MembershipTypes>>[] => [{ to: 'member', title }];

export const membershipOpening: Machine<MembershipTypes>['opening'] = {
  action: 'join',
  label: '加入',
  to: 'held',
  form: 'join',
  tells: told('您已加入'),
};

// prettier-ignore
export const membershipRows: readonly Row<MembershipTypes>[] = [
  { from: ['held'], action: 'tell', label: '补充信息', to: '@same', by: ['administrator'], when: ['lasts'], form: 'facts', does: [tell], tells: [] },
  { from: ['held'], action: 'end', label: '离开单位', to: 'closed', outcome: 'ended', by: ['administrator'], when: ['lasts'], weight: 'last', confirm: '以前办的事仍记在当时的单位。', does: [endEarly], tells: told('您已离开') },
  { from: ['held'], action: 'leave', label: '离岗', to: 'closed', outcome: 'left', by: ['superior'], when: ['lasts'], does: [endEarly], tells: [], also: 'the hand-over of a person who leaves ends all their memberships, and tells them once' },
  { from: ['held'], action: 'run_out', label: '期满', to: 'closed', outcome: 'over', by: ['system'], timer: 'until', tells: [] },
  { from: ['closed'], action: 'resume', label: '恢复', to: 'held', by: ['administrator'], when: ['ended_lately'], confirm: false, does: [lastAgain], tells: told('您已重新加入'), also: 'takes back an end that was a mistake, while the unit is in use' },
];

export const membershipGuards: Machine<MembershipTypes>['guards'] = { lasts, ended_lately: endedLately };
