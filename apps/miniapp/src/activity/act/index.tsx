import type { Action, Activity } from '../../api/contract';
import { activities } from '../../features/activity/activities';
import { activityText } from '../../features/activity/activity.text';
import { ActPage, plainActParts, type ActParts } from '../../features/case/ActPage';
import { now } from '../../lib/clock';
import { returnTo, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const parts: ActParts<Activity> = {
  ...plainActParts,
  useStart: ({ subject: { place, starts, ends }, form }) => (form === 'move' ? { place, starts, ends } : {}),
  summary: (activity) => activityText(activity, now()),
  back: ({ id }) => returnTo('activity/one/index', { id }),
};

/** The form of an action of an activity. Afterwards the activity is shown. */
function ActivityAct() {
  const { mode, ...given } = useParams('activity/act/index');
  return <ActPage noun={activities} parts={parts} filling={{ ...given, mode: mode as Action['mode'] }} />;
}

export default pageOf(ActivityAct);
