import { useState } from 'react';
import { useGate } from '../../features/account/gate';
import { FilterBar } from '../../features/ticket/FilterBar';
import { useBox, type Filter } from '../../features/ticket/ticket.queries';
import { TicketCard } from '../../features/ticket/TicketCard';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';

/** Cards beyond these start a new stretch: the phone draws under 600 nodes, however long the list. */
const PAGES_AT_ONCE = 2;

export default function TicketList() {
  useGate();
  const { box, label } = useParams('ticket/list/index');
  const [filter, setFilter] = useState<Filter>({});
  const [from, setFrom] = useState('');
  const list = useBox(box, filter, from);
  const pages = list.data?.pages ?? [];
  const isFull = pages.length >= PAGES_AT_ONCE;
  const next = pages[pages.length - 1]?.nextCursor ?? '';
  const more = () => { if (list.hasNextPage && !isFull && !list.isFetchingNextPage) void list.fetchNextPage(); };
  useFresh(list);
  useReachedBottom(more);
  return (
    <Page title={label}>
      <FilterBar value={filter} onChange={(changed) => { setFrom(''); setFilter(changed); }} />
      {from ? <Btn text="回到最新的" onTap={() => setFrom('')} /> : null}
      <Query of={list} isEmpty={() => !pages[0]?.items.length} empty={`没有${filter.q ? '找到' : '等着的'}单`}>
        {() => pages.flatMap(({ items }) => items).map((card) => <TicketCard key={card.id} of={card} />)}
      </Query>
      {next && !isFull ? <Btn text="接着看" busy={list.isFetchingNextPage} onTap={more} /> : null}
      {next && isFull ? <Btn text="看后面的" onTap={() => setFrom(next)} /> : null}
    </Page>
  );
}
