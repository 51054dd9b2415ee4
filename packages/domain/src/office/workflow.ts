import {
  endedLately,
  endEarly,
  lastAgain,
  lasts,
  type Machine,
  type Row,
  type Tell,
  type TellPart,
} from '../case/kernel.ts';
import type { OfficeTypes } from './office.ts';

/** The name of the office follows the title. */
const told = (title: string): readonly Tell<TellPart<OfficeTypes>>[] => [{ to: 'holder', title }];

export const officeOpening: Machine<OfficeTypes>['opening'] = {
  action: 'appoint',
  label: '任命',
  to: 'held',
  form: 'appoint',
  tells: told('您已任'),
};

// prettier-ignore
export const officeRows: readonly Row<OfficeTypes>[] = [
  { from: ['held'], action: 'end', label: '卸任', to: 'closed', outcome: 'ended', by: ['appointer'], when: ['lasts'], weight: 'last', confirm: '以前办的事仍记在当时的职务上。', does: [endEarly], tells: told('您已卸任') },
  { from: ['held'], action: 'leave', label: '离任', to: 'closed', outcome: 'left', by: ['superior'], when: ['lasts'], does: [endEarly], tells: [], also: 'the hand-over of a person who leaves ends all their offices, and tells them once' },
  { from: ['held'], action: 'run_out', label: '期满', to: 'closed', outcome: 'over', by: ['system'], timer: 'until', tells: [] },
  { from: ['closed'], action: 'resume', label: '恢复任职', to: 'held', by: ['appointer'], when: ['ended_lately'], confirm: false, does: [lastAgain], tells: told('您已重新任'), also: 'takes back an end that was a mistake; the office must be vacant and the person eligible' },
];

export const officeGuards: Machine<OfficeTypes>['guards'] = { lasts, ended_lately: endedLately };
