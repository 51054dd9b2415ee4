import type { Booking } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { bookings } from '../../features/activity/activities';
import { useBookingsOf } from '../../features/activity/activity.queries';
import { CardActions } from '../../features/case/CardActions';
import { useFresh } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Row } from '../../ui/Row';
import { pageOf } from '../../ui/page-of';

const nameOf = ({ number, holder }: Booking): string => `${number} 号 · ${holder.name}`;

const counted = (all: readonly Booking[]): string =>
  (['booked', 'present', 'waiting', 'closed'] as const)
    .flatMap((state) => {
      const some = all.filter((one) => one.state === state);
      return some.length > 0 && state !== 'closed' ? [`${some[0]!.stateLabel} ${some.length} 人`] : [];
    })
    .join('，');

/** Who comes, in the order of booking: the desk signs them in. */
function Bookings() {
  useGate();
  const { id } = useParams('activity/bookings/index');
  const list = useBookingsOf(id);
  useFresh(list);
  return (
    <Page title="预约名单">
      <Soft>活动开始后，在这里签到。请来的人报号码。</Soft>
      <Query query={list} isEmpty={(all) => all.length === 0} empty="还没有人预约">
        {(all) => (
          <Panel title={counted(all)}>
            {all.map((one) => (
              <Row key={one.id} name={nameOf(one)} tag={one.stateLabel}>
                <CardActions noun={bookings} subject={one} summary={nameOf(one)} />
              </Row>
            ))}
          </Panel>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(Bookings);
