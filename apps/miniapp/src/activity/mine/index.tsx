import { useGate } from '../../features/account/gate';
import { bookings } from '../../features/activity/activities';
import { useMyBookings } from '../../features/activity/activity.queries';
import { bookingText } from '../../features/activity/activity.text';
import { BookingPanel } from '../../features/activity/BookingPanel';
import { CardActions } from '../../features/case/CardActions';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** The viewer's own bookings: those to come, and those of the last two months. */
function MyBookings() {
  useGate();
  const mine = useMyBookings();
  useFresh(mine);
  return (
    <Page title="我的预约">
      <Query
        query={mine}
        isEmpty={(all) => all.length === 0}
        empty="还没有预约。小区里有什么活动，看「本周活动」"
      >
        {(all) =>
          all.map((one) => (
            <BookingPanel key={one.id} booking={one}>
              <Stack across>
                <CardActions noun={bookings} subject={one} summary={bookingText(one, now())} />
                <Btn
                  text="看经过"
                  look="quiet"
                  onTap={() => void open('activity/booking/index', { id: one.id })}
                />
              </Stack>
            </BookingPanel>
          ))
        }
      </Query>
    </Page>
  );
}

export default pageOf(MyBookings);
