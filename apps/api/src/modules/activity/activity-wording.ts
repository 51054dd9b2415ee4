import { dayText, type Activity, type ActivityTypes, clockTime } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../case/noun-ports.ts';

/** When and where an activity is: 一楼见课堂 · 12月3日 09:00 · 3 号楼门厅. */
export const activityText = ({
  title,
  starts,
  place,
}: Pick<Activity, 'title' | 'starts' | 'place'>): string =>
  [title, `${dayText(starts)} ${clockTime(starts)}`, place].join(' · ');

/** What the events of an activity tell its planner and staff. */
export const activityWording = (
  _: EntityManager,
  { case: one, event: { form } }: Happened<ActivityTypes>,
): Wording => ({ text: [activityText(one), ...(form.reason ? [`原因：${form.reason}`] : [])].join(' · ') });
