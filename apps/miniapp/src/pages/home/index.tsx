import type { Me } from '../../api/contract';
import { useDemoClock, useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useUnread } from '../../features/inbox/inbox.queries';
import { useTops } from '../../features/ticket/ticket.queries';
import { Workbench } from '../../features/ticket/Workbench';
import { useUnreadBadge } from '../../features/inbox/badge';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { useShared } from '../../lib/share';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Greeting } from './_parts/Greeting';
import { MyTickets } from './_parts/MyTickets';
import { Nearby } from './_parts/Nearby';
import { OnDuty } from './_parts/OnDuty';
import { PlaceEntry } from './_parts/PlaceEntry';

const residents = new Set(['placed', 'nearby', 'rate']);

/** Residents see the large button first; staff see their work first. */
function Body({ me }: { me: Me }) {
  const boxes = me.boxes.filter(({ box }) => !residents.has(box));
  const tops = useTops(boxes.map(({ box }) => box));
  useFresh(...tops);
  return (
    <>
      <Greeting me={me} />
      {boxes.length ? (
        <Workbench boxes={boxes.map((box, index) => ({ ...box, top: tops[index]?.data }))} />
      ) : null}
      {boxes.length ? (
        <Btn text="我要点单" onTap={() => void open('resident/place/index', {})} />
      ) : (
        <PlaceEntry />
      )}
      {boxes.length || me.home ? null : (
        <Btn
          text="登记我的家"
          hint="加入小区，点单更方便"
          onTap={() => void open('resident/join/index', {})}
        />
      )}
      {boxes.length === 0 && me.home ? <OnDuty building={me.home.building.id} /> : null}
      <MyTickets isQuiet={boxes.length > 0} />
      {boxes.length === 0 && me.home ? <Nearby /> : null}
    </>
  );
}

function Home() {
  const isSignedIn = useGate();
  useShared('三单通：有事请说，管家来接', 'pages/home/index', {});
  const me = useMe();
  const unread = useUnread(isSignedIn);
  useDemoClock();
  useFresh(unread);
  useUnreadBadge(unread.data);
  return (
    <Page>
      <Query query={me}>{(data) => <Body me={data} />}</Query>
    </Page>
  );
}

export default pageOf(Home);
