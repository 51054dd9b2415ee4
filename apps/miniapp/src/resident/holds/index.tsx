import { useState } from 'react';
import type { PublicHold } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useAreas } from '../../features/org/org.queries';
import { useHolds } from '../../features/ticket/ticket.queries';
import { now } from '../../lib/clock';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { useShared } from '../../lib/share';
import { agoShort, until } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const TITLE = '小区公示';

function Waiting({ hold }: { hold: PublicHold }) {
  return (
    <Panel title={hold.publicLine}>
      <Line name="事项">{`${hold.building} · ${hold.category}`}</Line>
      <Line name="原因">{hold.label}</Line>
      <Line name="挂账">{agoShort(hold.since, now())}</Line>
      <Line name="复核日期">{until(hold.review, now())}</Line>
    </Panel>
  );
}

/** The public holds of an estate: the user's own at first. */
function HoldsPage() {
  useGate();
  useShared('小区公示：挂账的事和进展', 'resident/holds/index', {});
  const me = useMe();
  const estates = useAreas('estate', '');
  const [picked, setPicked] = useState('');
  const estate = picked || (me.data?.home?.estate.id ?? estates.data?.[0]?.id ?? '');
  const holds = useHolds(estate);
  const more = () => {
    if (holds.hasNextPage && !holds.isFetchingNextPage) void holds.fetchNextPage();
  };
  useFresh(holds);
  useReachedBottom(more);
  return (
    <Page title={TITLE}>
      <Soft>这里是暂时办不了、要等条件的事，以及为什么要等。</Soft>
      {estates.data ? (
        <Choices
          label="小区"
          options={estates.data.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={[estate]}
          onChoose={setPicked}
        />
      ) : null}
      <Query query={holds} isEmpty={({ pages }) => !pages[0]?.items.length} empty="这个小区现在没有挂账的事">
        {({ pages }) =>
          pages
            .flatMap(({ items }) => items)
            .map((one) => <Waiting key={one.since + one.publicLine} hold={one} />)
        }
      </Query>
      {holds.hasNextPage ? <Btn text="接着看" busy={holds.isFetchingNextPage} onTap={more} /> : null}
    </Page>
  );
}

export default pageOf(HoldsPage);
