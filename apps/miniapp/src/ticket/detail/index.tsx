import type { Action, Request, Ticket, TicketEvent } from '../../api/contract';
import { CasePage, type CaseParts, type Opened } from '../../features/case/CasePage';
import { headline, masterText } from '../../features/ticket/ticket.text';
import { tickets } from '../../features/ticket/tickets';
import { replace, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';
import { Hearings } from './_parts/Hearings';
import { Hotline } from './_parts/Hotline';
import { LinksPanel } from './_parts/LinksPanel';
import { RatePanel } from './_parts/RatePanel';
import { Ratings } from './_parts/Ratings';
import { Sharing } from './_parts/Sharing';
import { StatusPanel } from './_parts/StatusPanel';
import { SubjectPanel } from './_parts/SubjectPanel';
import { TicketLink } from './_parts/TicketLink';
import { Unanswered } from './_parts/Unanswered';
import { WorkPanel } from './_parts/WorkPanel';

type Shown = Opened<Ticket, TicketEvent>;

const isRating =
  (ticket: Ticket) =>
  ({ form }: Action) =>
    ticket.state === 'rating' && form === 'rating';

/** A neighbour who reads an idea before endorsing it does not see its progress yet. */
const isLookingOn = ({ scope, actions }: Ticket): boolean =>
  scope === 'beside' && actions.some(({ section }) => section === 'card');

const Head = ({ subject: ticket, events }: Shown) => (
  <>
    <Unanswered facts={ticket.facts} />
    <StatusPanel ticket={ticket} events={events} />
  </>
);

const Contact = ({ first, pick }: Shown) => <Sharing action={first('contact')} onPick={pick} />;

function Panels(opened: Shown) {
  const { subject: ticket, events, first, pick } = opened;
  const verdicts = ticket.actions.filter(isRating(ticket));
  return (
    <>
      {verdicts.length ? (
        <RatePanel ticket={ticket} events={events} actions={verdicts} onPick={pick} />
      ) : null}
      <SubjectPanel ticket={ticket} reveal={first('reporter')} />
      {ticket.lead ? <Contact {...opened} /> : null}
      <LinksPanel ticket={ticket} />
      <Hotline hotline={ticket.hotline} />
      <Hearings hearings={ticket.hearings} />
      <WorkPanel ticket={ticket} />
    </>
  );
}

const parts: CaseParts<Ticket, TicketEvent> = {
  title: headline,
  Head,
  Panels,
  Results: ({ subject: ticket }) => <Ratings ratings={ticket.ratings} />,
  Foot: (opened) => (opened.subject.lead ? null : <Contact {...opened} />),
  isInPanel: (ticket) => (action) =>
    action.section === 'reporter' || action.section === 'contact' || isRating(ticket)(action),
  goTo: (id) => replace('ticket/detail/index', { id }),
  /** Into which ticket a requested merge would go. */
  request: {
    text: ({ master }: Request) => (master ? masterText(master) : ''),
    draw: ({ master }: Request) => (master ? <TicketLink ticket={master} text={masterText(master)} /> : null),
  },
  untold: (ticket) => (isLookingOn(ticket) ? '附议以后能看到办到哪一步，有进展会告诉您。' : null),
};

function TicketDetail() {
  const { id } = useParams('ticket/detail/index');
  return <CasePage noun={tickets} id={id} name="单据" parts={parts} />;
}

export default pageOf(TicketDetail);
