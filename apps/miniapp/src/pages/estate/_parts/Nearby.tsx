import type { HomeSection } from '../../../api/contract';
import { HOME_PAGE } from '../../../api/query';
import { NeighbourCard } from '../../../features/ticket/NeighbourCard';
import { Heading } from '../../../ui/Panel';
import { Empty } from '../../../ui/Query';

/** The newest of what neighbours asked for, those of the reader's own building first. */
export function Nearby({ section: { items } }: { section: HomeSection }) {
  return (
    <>
      <Heading>邻居最近反映的</Heading>
      {items.length === 0 ? <Empty text="附近现在没有邻居公开的事" /> : null}
      {items.map((card) => (
        <NeighbourCard key={card.id} card={card} staysIn={HOME_PAGE} />
      ))}
    </>
  );
}
