import type { Ticket, TicketEvent } from '../../../api/contract';
import { Line, Soft } from '../../../ui/Panel';

/** The event by which a ticket was declined; undefined where it was not. */
export const decliningOf = ({ outcome }: Ticket, events: readonly TicketEvent[]): TicketEvent | undefined =>
  outcome === 'declined'
    ? [...events].reverse().find(({ from, to }) => from !== to && to === 'closed')
    : undefined;

/** Why the ticket was declined, which office is responsible, and how to object. */
export function Declined({
  by: { note, details },
  ticket: { actions },
}: {
  by: TicketEvent;
  ticket: Ticket;
}) {
  return (
    <>
      {note ? <Line name="原因">{note}</Line> : null}
      {details.map(({ field, label, value }) => (
        <Line key={field} name={label}>
          {value}
        </Line>
      ))}
      {actions.map(({ action, section, help }) =>
        section === 'bar' && help ? <Soft key={action}>{help}</Soft> : null,
      )}
    </>
  );
}
