import type { Action, Ticket } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { ActionBar } from '../../features/ticket/ActionBar';
import { usePick } from '../../features/ticket/pick';
import { useTicket, useTimeline } from '../../features/ticket/ticket.queries';
import { headline } from '../../features/ticket/ticket.text';
import { useFresh } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { History } from './_parts/History';
import { Matter } from './_parts/Matter';
import { RatePanel } from './_parts/RatePanel';
import { Standing } from './_parts/Standing';

const isRating = (ticket: Ticket) => ({ form }: Action) => ticket.state === 'rating' && form === 'rating';

function Detail({ of }: { of: Ticket }) {
  const timeline = useTimeline(of.id);
  const { pick, busy } = usePick(of);
  useFresh(timeline);
  const verdicts = of.actions.filter(isRating(of));
  const others = of.actions.filter((action) => !verdicts.includes(action));
  return (
    <Page title={headline(of)} footer={others.length ? <ActionBar actions={others} busy={busy} onPick={pick} /> : undefined}>
      <Standing of={of} />
      {verdicts.length ? <RatePanel actions={verdicts} onPick={pick} /> : null}
      <Matter of={of} />
      <Query of={timeline}>{(events) => <History of={events} />}</Query>
    </Page>
  );
}

export default function TicketDetail() {
  useGate();
  const { id } = useParams('ticket/detail/index');
  const ticket = useTicket(id);
  useFresh(ticket);
  return ticket.data ? <Detail of={ticket.data} /> : <Page title="单据"><Query of={ticket}>{() => null}</Query></Page>;
}
