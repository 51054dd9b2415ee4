import type { Card, HomeSection } from '../../../api/contract';
import { TicketCard } from '../../../features/ticket/TicketCard';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading } from '../../../ui/Panel';
import { Empty } from '../../../ui/Query';

const itemsOf = (own: readonly HomeSection[], name: HomeSection['box']): readonly Card[] =>
  own.find(({ box }) => box === name)?.items ?? [];

const Cards = ({ cards }: { cards: readonly Card[] }) => (
  <>
    {cards.map((card) => (
      <TicketCard key={card.id} card={card} />
    ))}
  </>
);

/** A few tickets under a heading; nothing if there are none. */
const Asked = ({ title, cards }: { title: string; cards: readonly Card[] }) =>
  cards.length ? (
    <>
      <Heading>{title}</Heading>
      <Cards cards={cards} />
    </>
  ) : null;

/** My tickets: first those that need an answer from me, then the newest; hidden for staff without any. */
export function MyTickets({ own, isQuiet }: { own: readonly HomeSection[]; isQuiet: boolean }) {
  const hasNone = !own.some(({ box, count }) => box === 'placed' && count > 0);
  if (isQuiet && hasNone) return null;
  return (
    <>
      <Asked title="请您评价" cards={itemsOf(own, 'rate')} />
      <Asked title="请您参加协商" cards={itemsOf(own, 'hear')} />
      <Heading>我的点单</Heading>
      <Cards cards={itemsOf(own, 'placed')} />
      {hasNone ? (
        <Empty text="您还没有点过单" />
      ) : (
        <Btn
          text="全部点单"
          onTap={() => void open('ticket/list/index', { box: 'placed', label: '我的点单' })}
        />
      )}
    </>
  );
}
