import { useEffect, useState } from 'react';
import type { Action, Ticket, TicketEvent } from '../../../api/contract';
import { Composer } from '../../../features/ticket/Composer';
import { Conversation, isRemark } from '../../../features/ticket/Conversation';
import { useMarkRead } from '../../../features/ticket/ticket.queries';
import { actionText } from '../../../features/ticket/ticket.text';
import { Btn } from '../../../ui/Btn';
import { Panel } from '../../../ui/Panel';

/** Showing it marks it as read: the author sees that, and its notices count as read. */
function useSeen({ id }: Ticket, events: readonly TicketEvent[]): void {
  const { mutate } = useMarkRead(id);
  const newest = Number(events[events.length - 1]?.id ?? 0);
  useEffect(() => {
    if (newest) mutate(newest);
  }, [newest, mutate]);
}

/** The daily conversation, and the place to answer. */
export function ConversationPanel({
  ticket,
  events,
  action,
}: {
  ticket: Ticket;
  events: readonly TicketEvent[];
  action: Action | undefined;
}) {
  const [isWriting, setWriting] = useState(false);
  useSeen(ticket, events);
  const remarks = events.filter(isRemark);
  if (remarks.length === 0 && !action) return null;
  return (
    <Panel title="留言">
      {remarks.length ? <Conversation of={remarks} ticket={ticket} /> : null}
      {action && isWriting ? <Composer ticket={ticket} of={action} onDone={() => setWriting(false)} /> : null}
      {action && !isWriting ? <Btn text={actionText(action)} onTap={() => setWriting(true)} /> : null}
    </Panel>
  );
}
