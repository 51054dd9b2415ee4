import type { HomePage, Me } from '../../api/contract';
import { useDemoClock, useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { Workbench } from '../../features/ticket/Workbench';
import { Entries, sectionsOf } from '../../features/navigation/Entries';
import { useHomePage } from '../../features/navigation/home.queries';
import { useUnreadBadge } from '../../features/inbox/badge';
import { useOnDuty } from '../../features/org/roster.queries';
import { useFresh } from '../../lib/lifecycle';
import { useShared } from '../../lib/share';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Greeting } from './_parts/Greeting';
import { Nowhere } from './_parts/Nowhere';
import { MyTickets } from './_parts/MyTickets';
import { OnDuty } from './_parts/OnDuty';
import { Order } from './_parts/Order';

/** Residents see the large button first; staff see their work first. */
function Body({ me, page }: { me: Me; page: HomePage }) {
  const { work, own } = page;
  const isStaff = work.length > 0;
  const [order, ...others] = sectionsOf(page, 'home');
  if (me.community === null) return <Nowhere />;
  return (
    <>
      <Greeting me={me} />
      {isStaff ? <Workbench boxes={work} /> : null}
      {order ? <Order section={order} isQuiet={isStaff} /> : null}
      <Entries sections={others} />
      {!isStaff && me.home ? <OnDuty building={me.home.building.id} /> : null}
      <MyTickets own={own} isQuiet={isStaff} />
    </>
  );
}

/** Where the stewards on duty are shown: at a resident's home. */
const buildingOf = (me?: Me): string =>
  me && me.offices.length + me.units.length === 0 ? (me.home?.building.id ?? '') : '';

function Home() {
  useGate();
  useShared('三单通：有事请说，管家来接', 'pages/home/index', {});
  const page = useHomePage();
  const me = useMe(page.isSuccess);
  // Drawn together, so that nothing jumps.
  const onDuty = useOnDuty(buildingOf(me.data));
  const isWaiting = onDuty.isLoading && !onDuty.isFetched;
  useDemoClock();
  useFresh(page);
  useUnreadBadge(page.data?.unread);
  return (
    <Page>
      <Query query={isWaiting ? { ...page, data: undefined } : page}>
        {(data) => <Body me={me.data ?? data.me} page={data} />}
      </Query>
    </Page>
  );
}

export default pageOf(Home);
