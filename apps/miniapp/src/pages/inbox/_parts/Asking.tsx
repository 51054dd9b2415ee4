import type { HomeSection } from '../../../api/contract';
import { useHomePage } from '../../../features/navigation/home.queries';
import { TicketCard } from '../../../features/ticket/TicketCard';
import { useFresh } from '../../../lib/lifecycle';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading } from '../../../ui/Panel';
import { Query } from '../../../ui/Query';

const Box = ({ section: { box, label, count, items } }: { section: HomeSection }) => (
  <>
    <Heading>{label}</Heading>
    {items.map((card) => (
      <TicketCard key={card.id} card={card} />
    ))}
    {count > items.length ? (
      <Btn text={`看全部：${label}`} onTap={() => void open('ticket/list/index', { box, label })} />
    ) : null}
  </>
);

/** What waits for the reader now, box by box: it is gone when it is done. */
export function Asking() {
  const page = useHomePage();
  useFresh(page);
  const waiting = [...(page.data?.own ?? []), ...(page.data?.work ?? [])].filter(
    ({ asks, items }) => asks && items.length > 0,
  );
  return (
    <Query query={page} isEmpty={() => waiting.length === 0} empty="现在没有要您办的事">
      {() => waiting.map((section) => <Box key={section.box} section={section} />)}
    </Query>
  );
}
