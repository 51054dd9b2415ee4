import type { Duties } from '../../../api/contract';
import { choose } from '../../../features/ticket/chosen';
import { actionText } from '../../../features/case/case.text';
import { TicketCard } from '../../../features/ticket/TicketCard';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading, Panel, Soft, Stack } from '../../../ui/Panel';

type Item = Duties['requests'][number];

function Others({ title, items }: { title: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Panel title={title}>
      {items.map(({ id, number, label }, at) => (
        <Btn
          key={`${id}.${at}`}
          text={`${number} ${label}`}
          onTap={() => void open('ticket/detail/index', { id })}
        />
      ))}
    </Panel>
  );
}

function Ticket({ duty: { ticket, ask, asked } }: { duty: Duties['tickets'][number] }) {
  return (
    <Stack>
      <TicketCard card={ticket} />
      {asked ? <Soft>{`已请${asked}接手，等对方批准`}</Soft> : null}
      {ask && !asked ? (
        <Btn
          text={actionText(ask)}
          onTap={() => void open('ticket/act/index', { id: ticket.id, action: ask.action, mode: ask.mode })}
        />
      ) : null}
    </Stack>
  );
}

/** A person's open duties, each with a link to hand it over. */
export function Left({ duties: { tickets, requests, hearings } }: { duties: Duties }) {
  const waiting = tickets.filter(({ ask, asked }) => ask && !asked);
  const askAll = () => {
    choose(waiting.map(({ ticket }) => ticket));
    void open('staff/bulk/index', { action: waiting[0]?.ask?.action });
  };
  return (
    <>
      {tickets.length ? <Heading>{`跟着的单（${tickets.length}）`}</Heading> : null}
      {waiting.length > 1 ? (
        <Btn text={`${waiting.length} 张都交给一个人`} look="main" onTap={askAll} />
      ) : null}
      {tickets.map((one) => (
        <Ticket key={one.ticket.id} duty={one} />
      ))}
      <Others title="还没有答复的申请" items={requests} />
      <Others title="召集的协商" items={hearings} />
    </>
  );
}
