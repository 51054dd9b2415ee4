import type { Card } from '../../../api/contract';
import { useTops } from '../../../features/ticket/ticket.queries';
import { TicketCard } from '../../../features/ticket/TicketCard';
import { useFresh } from '../../../lib/lifecycle';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading } from '../../../ui/Panel';
import { Query } from '../../../ui/Query';

const SHOWN = 3;

/** My tickets: first those that need an answer from me, then the newest; hidden for staff without any. */
export function MyTickets({ isQuiet }: { isQuiet: boolean }) {
  const [rate, placed, hear] = useTops(['rate', 'placed', 'hear']);
  if (!rate || !placed || !hear) return null;
  const hasNone = placed.data?.items.length === 0;
  return isQuiet && hasNone ? null : <Lists rate={rate} placed={placed} hear={isQuiet ? null : hear} />;
}

type Top = ReturnType<typeof useTops>[number];

/** A few tickets under a heading; nothing if there are none. */
function Asked({ title, cards }: { title: string; cards: readonly Card[] }) {
  return cards.length ? (
    <>
      <Heading>{title}</Heading>
      {cards.slice(0, SHOWN).map((card) => (
        <TicketCard key={card.id} card={card} />
      ))}
    </>
  ) : null;
}

/** Staff find hearings on the workbench. */
function Lists({ rate, placed, hear }: { rate: Top; placed: Top; hear: Top | null }) {
  useFresh(rate, placed, ...(hear ? [hear] : []));
  const [asked, heard] = [rate.data?.items ?? [], hear?.data?.items ?? []];
  const others = (placed.data?.items ?? []).filter(
    ({ id }) => ![...asked, ...heard].some((one) => one.id === id),
  );
  return (
    <>
      <Asked title="请您评价" cards={asked} />
      <Asked title="请您参加协商" cards={heard} />
      <Heading>我的点单</Heading>
      <Query query={placed} isEmpty={({ items }) => items.length === 0} empty="您还没有点过单">
        {() => others.slice(0, SHOWN).map((card) => <TicketCard key={card.id} card={card} />)}
      </Query>
      {placed.data?.items.length ? (
        <Btn
          text="全部点单"
          onTap={() => void open('ticket/list/index', { box: 'placed', label: '我的点单' })}
        />
      ) : null}
    </>
  );
}
