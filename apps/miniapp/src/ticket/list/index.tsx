import type { BoxName, Card, Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { isStaff } from '../../features/account/staff';
import { CaseListPage, type PickMode } from '../../features/case/CaseListPage';
import { choose } from '../../features/ticket/chosen';
import { FilterBar } from '../../features/ticket/FilterBar';
import { NeighbourCard } from '../../features/ticket/NeighbourCard';
import { TicketCard } from '../../features/ticket/TicketCard';
import { ticketsIn } from '../../features/ticket/tickets';
import { open, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

/** Boxes without bulk actions: the user's own, or other people's work. */
const single = new Set(['placed', 'rate', 'nearby', 'hear']);

const mayPickIn = (box: string, me: Me | undefined) => me !== undefined && isStaff(me) && !single.has(box);

const bulk = {
  measure: '张',
  onNext: (cards: readonly Card[]) => {
    choose(cards);
    void open('staff/bulk/index', {});
  },
};

const neighbour = (card: Card) => <NeighbourCard key={card.id} card={card} />;
const own = (card: Card, pick: PickMode<Card>) => <TicketCard key={card.id} card={card} {...pick} />;

function TicketList() {
  useGate();
  const { box, label } = useParams('ticket/list/index');
  const me = useMe();
  const isNearby = box === 'nearby';
  return (
    <CaseListPage
      title={label}
      source={ticketsIn(box as BoxName)}
      all={{}}
      filter={(value, onChange) => <FilterBar box={box as BoxName} value={value} onChange={onChange} />}
      card={isNearby ? neighbour : own}
      empty={isNearby ? '小区里现在没有给邻居看的事' : '没有等着的单'}
      bulk={mayPickIn(box, me.data) ? bulk : undefined}
    />
  );
}

export default pageOf(TicketList);
