import type { Me } from '../../../api/contract';
import { useCaller } from '../../../features/ticket/call.queries';
import { TicketCard } from '../../../features/ticket/TicketCard';
import { Heading, Soft } from '../../../ui/Panel';

/** Cosmetic: the server decides who may look a number up. */
export const takesCalls = ({ offices }: Pick<Me, 'offices'>): boolean =>
  offices.some(({ office }) => office === 'intake');

/** Finds the open tickets of a caller. Hidden while loading. */
export function Caller({ phone }: { phone: string }) {
  const { data } = useCaller(phone);
  if (!data) return null;
  return (
    <>
      <Heading>
        {data.items.length > 0 ? `这个号码有 ${data.items.length} 张未办结的单` : '这个号码没有未办结的单'}
      </Heading>
      {data.people.map(({ name, homes }, at) => (
        <Soft key={at}>{[name, ...homes].join(' · ')}</Soft>
      ))}
      {data.items.map((card) => (
        <TicketCard key={card.id} card={card} />
      ))}
    </>
  );
}
