import type { Action, Request, Ticket } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { ActionBar } from '../../features/case/ActionBar';
import { isRemark } from '../../features/case/Conversation';
import { useRunAction } from '../../features/case/run-action';
import { useCase, useTimeline } from '../../features/case/case.queries';
import { Blocked } from '../../features/case/Blocked';
import { ConversationPanel } from '../../features/case/ConversationPanel';
import { History } from '../../features/case/History';
import { Requests, type MoreOfRequest } from '../../features/case/Requests';
import { tickets } from '../../features/ticket/tickets';
import { headline, masterText } from '../../features/ticket/ticket.text';
import { useFresh } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { WorkPanel } from './_parts/WorkPanel';
import { Hearings } from './_parts/Hearings';
import { LinksPanel } from './_parts/LinksPanel';
import { SubjectPanel } from './_parts/SubjectPanel';
import { RatePanel } from './_parts/RatePanel';
import { Ratings } from './_parts/Ratings';
import { Sharing } from './_parts/Sharing';
import { StatusPanel } from './_parts/StatusPanel';
import { TicketLink } from './_parts/TicketLink';
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

/** Into which ticket a requested merge would go. */
const master: MoreOfRequest<Request> = {
  text: (request) => (request.master ? masterText(request.master) : ''),
  draw: ({ master: into }) => (into ? <TicketLink of={into} text={masterText(into)} /> : null),
};

function Detail({ of }: { of: Ticket }) {
  const isTold = !isLookingOn(of);
  const timeline = useTimeline(tickets, of.id, isTold);
  const { pick, busy } = useRunAction(tickets, of);
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
      <Requests noun={tickets} of={of} more={master} />
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
              <ConversationPanel noun={tickets} about={of} events={events} action={first('conversation')} />
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
  const ticket = useCase(tickets, id);
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
