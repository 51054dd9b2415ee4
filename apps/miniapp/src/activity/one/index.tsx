import type { Activity } from '../../api/contract';
import { activities } from '../../features/activity/activities';
import { useBook } from '../../features/activity/activity.queries';
import { isFull } from '../../features/activity/activity.text';
import { ActivityPanel } from '../../features/activity/ActivityPanel';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { say } from '../../lib/dialog';
import { open, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { pageOf } from '../../ui/page-of';

const NAME = '活动';

function Book({ activity }: { activity: Activity }) {
  const { id, myBooking } = activity;
  const book = useBook(id);
  if (myBooking)
    return <Btn text="看我的预约" onTap={() => void open('activity/booking/index', { id: myBooking.id })} />;
  const send = () =>
    void book.mutateAsync().then(
      ({ stateLabel, number }) => say(`${stateLabel}，${number} 号`),
      () => undefined,
    );
  return <Btn text={isFull(activity) ? '候补' : '预约'} look="main" busy={book.isPending} onTap={send} />;
}

function Head({ subject: activity }: { subject: Activity }) {
  const { id, takesBookings, showsBookings, myBooking } = activity;
  return (
    <ActivityPanel activity={activity}>
      {takesBookings || myBooking ? <Book activity={activity} /> : null}
      {showsBookings ? (
        <Btn text="预约名单" onTap={() => void open('activity/bookings/index', { id })} />
      ) : null}
    </ActivityPanel>
  );
}

const parts: CaseParts<Activity> = { title: () => NAME, Head, Panels: () => null };

/** One activity, also one that is over. */
function ActivityPage() {
  const { id } = useParams('activity/one/index');
  return <CasePage noun={activities} id={id} name={NAME} parts={parts} />;
}

export default pageOf(ActivityPage);
