import { useTops } from '../../../features/ticket/ticket.queries';
import { TicketCard } from '../../../features/ticket/TicketCard';
import { useFresh } from '../../../lib/lifecycle';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading } from '../../../ui/Panel';
import { Query } from '../../../ui/Query';

const SHOWN = 3;

/** My own: first what asks something of me, then the newest; quiet where work comes first and there are none. */
export function MyTickets({ isQuiet }: { isQuiet: boolean }) {
  const [rate, placed] = useTops(['rate', 'placed']);
  if (!rate || !placed) return null;
  const hasNone = placed.data?.items.length === 0;
  return isQuiet && hasNone ? null : <Lists rate={rate} placed={placed} />;
}

type Top = ReturnType<typeof useTops>[number];

function Lists({ rate, placed }: { rate: Top; placed: Top }) {
  useFresh(rate, placed);
  const asked = rate.data?.items ?? [];
  const others = (placed.data?.items ?? []).filter(({ id }) => !asked.some((one) => one.id === id));
  return (
    <>
      {asked.length ? <Heading>请您评价</Heading> : null}
      {asked.slice(0, SHOWN).map((card) => <TicketCard key={card.id} of={card} />)}
      <Heading>我的点单</Heading>
      <Query of={placed} isEmpty={({ items }) => items.length === 0} empty="您还没有点过单">
        {() => others.slice(0, SHOWN).map((card) => <TicketCard key={card.id} of={card} />)}
      </Query>
      {placed.data?.items.length ? <Btn text="全部点单" onTap={() => void open('ticket/list/index', { box: 'placed', label: '我的点单' })} /> : null}
    </>
  );
}
