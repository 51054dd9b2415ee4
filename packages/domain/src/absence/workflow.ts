import {
  endEarly,
  lastAgain,
  lasts,
  type Machine,
  type Row,
  type Tell,
  type TellPart,
} from '../case/kernel.ts';
import type { AbsenceTypes } from './absence.ts';

const managers: readonly AbsenceTypes['relation'][] = ['person', 'superior'];
const told = (to: AbsenceTypes['audience'], title: string): Tell<TellPart<AbsenceTypes>> => ({ to, title });

export const absenceOpening: Machine<AbsenceTypes>['opening'] = {
  action: 'enter',
  label: '登记请假',
  to: 'entered',
  form: 'enter',
  tells: [told('person', '已为您登记请假'), told('deputy', '请您代班')],
};

// prettier-ignore
export const absenceRows: readonly Row<AbsenceTypes>[] = [
  { from: ['entered'], action: 'end', label: '销假', to: 'closed', outcome: 'ended', by: managers, when: ['lasts'], confirm: false, does: [endEarly], tells: [told('person', '您的请假已结束')] },
  { from: ['entered'], action: 'run_out', label: '期满', to: 'closed', outcome: 'over', by: ['system'], timer: 'until', tells: [] },
  { from: ['closed'], action: 'resume', label: '恢复请假', to: 'entered', by: managers, when: ['has_time_left'], confirm: false, does: [lastAgain], tells: [told('person', '您的请假已恢复'), told('deputy', '请您代班')], also: 'takes back an end that was a mistake; the deputy must still be able to act' },
];

export const absenceGuards: Machine<AbsenceTypes>['guards'] = {
  lasts,
  has_time_left: {
    words: 'it ended early, and its time is not over',
    code: 'TOO_LATE',
    holds: ({ case: { planned }, now }) => planned !== null && now.at < planned,
  },
};
