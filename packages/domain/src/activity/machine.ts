import {
  actorAs,
  defaults,
  distinct,
  openWith,
  partOf,
  people,
  type Fields,
  type Machine,
} from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import { instantOf, type Instant } from '../kernel/time.ts';
import { activityForms } from './forms.ts';
import type { Activity, ActivityDecision, ActivityTypes } from './activity.ts';
import { activityLimits } from './words.ts';
import { activityGuards, activityOpening, activityRows } from './workflow.ts';

const { ahead, longest, grace, overtime } = activityLimits;

/** Checks the time of an activity. @throws DomainError TOO_EARLY, TOO_LATE, with the field */
export function checkTimes({ starts, ends }: Pick<Activity, 'starts' | 'ends'>, now: Instant): void {
  if (starts <= now) throw new DomainError('TOO_EARLY', { field: 'starts' });
  if (starts > now + ahead) throw new DomainError('TOO_LATE', { field: 'starts' });
  if (ends <= starts) throw new DomainError('TOO_EARLY', { field: 'ends' });
  if (ends > starts + longest) throw new DomainError('TOO_LATE', { field: 'ends' });
}

/** An activity as a machine. */
export const activityMachine: Machine<ActivityTypes> = {
  ...defaults,
  noun: 'activity',
  version: 1,
  opening: activityOpening,
  rows: activityRows,
  guards: activityGuards,
  forms: activityForms,
  owner: 'host',
  residents: {},
  audiences: {
    planner: { words: 'who planned it', of: ({ case: { plannedBy } }) => people(plannedBy) },
    staff: { words: 'who is on duty at it', of: ({ case: { staff } }) => people(...staff) },
  },
  participantsOf: ({ plannedBy, staff, state }) =>
    distinct([
      ...partOf('host', plannedBy, state !== 'closed'),
      ...staff.flatMap((one) => partOf('staff', one, state !== 'closed')),
    ]),
  checkFilled: ({ action }, { now }, { starts, ends }) => {
    if (action === 'move') checkTimes({ starts: instantOf(starts!)!, ends: instantOf(ends!)! }, now.at);
  },
  timerOf: ({ state, starts, ends }) => {
    if (state === 'closed') return null;
    return state === 'open'
      ? { timer: 'end', due: ends + overtime }
      : { timer: 'start', due: starts + grace };
  },
};

/** What is planned of an activity. */
export type NewActivity = Omit<Fields<ActivityTypes>, 'openedAt' | 'openedBy' | 'words' | 'others'>;

/** Plans an activity. @throws DomainError TOO_EARLY, TOO_LATE */
export function planActivity(fields: NewActivity, now: ActivityTypes['now']): ActivityDecision {
  checkTimes(fields, now.at);
  const blank = { openedAt: null, openedBy: null, words: null, others: null };
  const actor = actorAs(fields.plannedBy, 'host' as const);
  return openWith(activityMachine, { ...fields, ...blank }, actor, 'host', {}, now);
}
