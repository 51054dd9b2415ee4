import type { Booking } from '../../api/contract';
import { bookings, openActivity } from '../../features/activity/activities';
import { BookingPanel } from '../../features/activity/BookingPanel';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { pageOf } from '../../ui/page-of';

const NAME = '预约';

const parts: CaseParts<Booking> = {
  title: () => NAME,
  Head: ({ subject: booking }) => (
    <BookingPanel booking={booking}>
      <Btn text="看活动" onTap={() => void openActivity(booking.activity.id)} />
    </BookingPanel>
  ),
  Panels: () => null,
};

/** One booking: of the viewer, or of a person who comes to an activity that the viewer holds. */
function BookingPage() {
  const { id } = useParams('activity/booking/index');
  return <CasePage noun={bookings} id={id} name={NAME} parts={parts} />;
}

export default pageOf(BookingPage);
