import type { BoxName, Card, Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { isStaff } from '../../features/account/staff';
import { usePicking } from '../../features/case/chosen';
import { choose } from '../../features/ticket/chosen';
import { FilterBar } from '../../features/ticket/FilterBar';
import { NeighbourCard } from '../../features/ticket/NeighbourCard';
import { PickBar } from '../../features/case/PickBar';
import { useListWindow } from '../../features/case/list-window';
import { ticketsIn, type Filter } from '../../features/ticket/tickets';
import { TicketCard } from '../../features/ticket/TicketCard';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { open, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Banner } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** Boxes without bulk actions: the user's own, or other people's work. */
const single = new Set(['placed', 'rate', 'nearby', 'hear']);

type Picking = ReturnType<typeof usePicking<Card>>;

function Cards({ of, box, picking }: { of: readonly Card[]; box: string; picking: Picking }) {
  if (box === 'nearby')
    return (
      <>
        {of.map((card) => (
          <NeighbourCard key={card.id} of={card} />
        ))}
      </>
    );
  const onPick = picking.picked ? picking.toggle : undefined;
  return (
    <>
      {of.map((card) => (
        <TicketCard key={card.id} of={card} picked={picking.has(card)} onPick={onPick} />
      ))}
    </>
  );
}

/** Explains what to do in an actionable box. */
function emptyText(box: string, filter: Filter): string {
  if (Object.values(filter).some(Boolean)) return '没有找到，换个词或者去掉筛选再试';
  return box === 'nearby' ? '小区里现在没有给邻居看的事' : '没有等着的单';
}

const mayPickIn = (box: string, me: Me | undefined) => me !== undefined && isStaff(me) && !single.has(box);

function TicketList() {
  useGate();
  const { box, label } = useParams('ticket/list/index');
  const me = useMe();
  const { list, filter, from, next, isFull, hint, shown, narrow, more, goTo } = useListWindow<Card, Filter>(
    ticketsIn(box as BoxName),
    {},
  );
  const picking = usePicking<Card>('张');
  const mayPick = mayPickIn(box, me.data) && shown.length > 0;
  const act = (cards: readonly Card[]) => {
    choose(cards);
    void open('staff/bulk/index', {});
  };
  useFresh(list);
  useReachedBottom(more);
  return (
    <Page
      title={label}
      footer={picking.picked ? <PickBar picking={picking} shown={shown} onNext={act} /> : undefined}
    >
      <FilterBar value={filter} onChange={narrow} />
      {hint ? <Banner>{hint}</Banner> : null}
      {mayPick && !picking.picked ? <Btn text="批量办理" onTap={picking.start} /> : null}
      {from ? <Btn text="回到最新的" onTap={() => goTo('')} /> : null}
      <Query of={list} isEmpty={() => shown.length === 0} empty={emptyText(box, filter)}>
        {() => <Cards of={shown} box={box} picking={picking} />}
      </Query>
      {next && !isFull ? <Btn text="接着看" busy={list.isFetchingNextPage} onTap={more} /> : null}
      {next && isFull ? <Btn text="看后面的" onTap={() => goTo(next)} /> : null}
    </Page>
  );
}

export default pageOf(TicketList);
