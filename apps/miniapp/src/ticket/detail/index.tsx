import type { Action, Ticket } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { ActionBar } from '../../features/ticket/ActionBar';
import { isRemark } from '../../features/ticket/Conversation';
import { useRunAction } from '../../features/ticket/run-action';
import { useTicket, useTimeline } from '../../features/ticket/ticket.queries';
import { headline } from '../../features/ticket/ticket.text';
import { useFresh } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Blocked } from './_parts/Blocked';
import { WorkPanel } from './_parts/WorkPanel';
import { Hearings } from './_parts/Hearings';
import { History } from './_parts/History';
import { LinksPanel } from './_parts/LinksPanel';
import { SubjectPanel } from './_parts/SubjectPanel';
import { RatePanel } from './_parts/RatePanel';
import { Ratings } from './_parts/Ratings';
import { Requests } from './_parts/Requests';
import { Sharing } from './_parts/Sharing';
import { StatusPanel } from './_parts/StatusPanel';
import { ConversationPanel } from './_parts/ConversationPanel';
import { Unanswered } from './_parts/Unanswered';

const isRating =
  (ticket: Ticket) =>
  ({ form }: Action) =>
    ticket.state === 'rating' && form === 'rating';

/** Actions shown beside their subject are not repeated in the bar; a request without a panel is answered there. */
const isInBar =
  ({ requests }: Ticket) =>
  ({ section }: Action): boolean =>
    section === 'bar' || section === 'card' || (section === 'request' && requests.length === 0);

/** A neighbour who reads an idea before endorsing it does not see its progress yet. */
const isLookingOn = ({ scope, actions }: Ticket): boolean =>
  scope === 'beside' && actions.some(({ section }) => section === 'card');

function Detail({ of }: { of: Ticket }) {
  const isTold = !isLookingOn(of);
  const timeline = useTimeline(of.id, isTold);
  const { pick, busy } = useRunAction(of);
  useFresh(timeline);
  const verdicts = of.actions.filter(isRating(of));
  const others = of.actions.filter(isInBar(of)).filter((action) => !verdicts.includes(action));
  const first = (section: Action['section']) => of.actions.find((action) => action.section === section);
  const sharing = <Sharing of={first('contact')} onPick={pick} />;
  return (
    <Page
      title={headline(of)}
      footer={others.length ? <ActionBar actions={others} busy={busy} onPick={pick} /> : undefined}
    >
      <Unanswered of={of.facts} />
      <Blocked of={of.blocked} />
      <StatusPanel of={of} events={timeline.data ?? []} />
      <Requests of={of} />
      {verdicts.length ? <RatePanel actions={verdicts} isForReporter={of.staff} onPick={pick} /> : null}
      <SubjectPanel of={of} reveal={first('reporter')} />
      {of.lead ? sharing : null}
      <LinksPanel of={of} />
      <Hearings of={of.hearings} />
      <WorkPanel of={of} />
      {isTold ? (
        <Query of={timeline}>
          {(events) => (
            <>
              <ConversationPanel ticket={of} events={events} action={first('conversation')} />
              <Ratings of={of.ratings} />
              <History of={events.filter((event) => !isRemark(event))} />
            </>
          )}
        </Query>
      ) : (
        <Soft>附议以后能看到办到哪一步，有进展会告诉您。</Soft>
      )}
      {of.lead ? null : sharing}
    </Page>
  );
}

function TicketDetail() {
  useGate();
  const { id } = useParams('ticket/detail/index');
  const ticket = useTicket(id);
  useFresh(ticket);
  return ticket.data ? (
    <Detail of={ticket.data} />
  ) : (
    <Page title="单据">
      <Query of={ticket}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(TicketDetail);
