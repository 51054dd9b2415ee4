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
import { isSharing, Sharing } from './_parts/Sharing';
import { StatusPanel } from './_parts/StatusPanel';
import { ConversationPanel } from './_parts/ConversationPanel';
import { Unanswered } from './_parts/Unanswered';

const isRating =
  (ticket: Ticket) =>
  ({ form }: Action) =>
    ticket.state === 'rating' && form === 'rating';

/** Actions shown beside their subject are not repeated in the bar. */
const inPlace = ({ requests }: Ticket) =>
  new Set([
    'remark',
    'correct_remark',
    'retract_remark',
    'reveal',
    'share_contact',
    'unshare_contact',
    ...(requests.length ? ['grant', 'refuse', 'cancel'] : []),
  ]);

/** A neighbour who reads an idea before endorsing it does not see its progress yet. */
const isLookingOn = ({ scope, actions }: Ticket): boolean =>
  scope === 'beside' && actions.some(({ action }) => action === 'endorse');

function Detail({ of }: { of: Ticket }) {
  const isTold = !isLookingOn(of);
  const timeline = useTimeline(of.id, isTold);
  const { pick, busy } = useRunAction(of);
  useFresh(timeline);
  const verdicts = of.actions.filter(isRating(of));
  const placed = inPlace(of);
  const others = of.actions.filter((action) => !verdicts.includes(action) && !placed.has(action.action));
  const sharing = <Sharing of={of.actions.find(isSharing)} onPick={pick} />;
  const named = (name: string) => of.actions.find(({ action }) => action === name);
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
      <SubjectPanel of={of} reveal={named('reveal')} />
      {of.lead ? sharing : null}
      <LinksPanel of={of} />
      <Hearings of={of.hearings} />
      <WorkPanel of={of} />
      {isTold ? (
        <Query of={timeline}>
          {(events) => (
            <>
              <ConversationPanel ticket={of} events={events} action={named('remark')} />
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
