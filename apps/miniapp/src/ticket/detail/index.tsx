import type { Action, Request, Ticket, TicketEvent } from '../../api/contract';
import { CasePage, type CaseParts, type Opened } from '../../features/case/CasePage';
import { headline, masterText } from '../../features/ticket/ticket.text';
import { tickets } from '../../features/ticket/tickets';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';
import { Hearings } from './_parts/Hearings';
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

const Head = ({ of, events }: Shown) => (
  <>
    <Unanswered of={of.facts} />
    <StatusPanel of={of} events={events} />
  </>
);

const Contact = ({ first, pick }: Shown) => <Sharing of={first('contact')} onPick={pick} />;

function Panels(opened: Shown) {
  const { of, first, pick } = opened;
  const verdicts = of.actions.filter(isRating(of));
  return (
    <>
      {verdicts.length ? <RatePanel actions={verdicts} isForReporter={of.staff} onPick={pick} /> : null}
      <SubjectPanel of={of} reveal={first('reporter')} />
      {of.lead ? <Contact {...opened} /> : null}
      <LinksPanel of={of} />
      <Hearings of={of.hearings} />
      <WorkPanel of={of} />
    </>
  );
}

const parts: CaseParts<Ticket, TicketEvent> = {
  title: headline,
  Head,
  Panels,
  Results: ({ of }) => <Ratings of={of.ratings} />,
  Foot: (opened) => (opened.of.lead ? null : <Contact {...opened} />),
  isInPanel: (of) => (action) =>
    action.section === 'reporter' || action.section === 'contact' || isRating(of)(action),
  /** Into which ticket a requested merge would go. */
  request: {
    text: ({ master }: Request) => (master ? masterText(master) : ''),
    draw: ({ master }: Request) => (master ? <TicketLink of={master} text={masterText(master)} /> : null),
  },
  untold: (of) => (isLookingOn(of) ? '附议以后能看到办到哪一步，有进展会告诉您。' : null),
};

function TicketDetail() {
  const { id } = useParams('ticket/detail/index');
  return <CasePage noun={tickets} id={id} name="单据" parts={parts} />;
}

export default pageOf(TicketDetail);
