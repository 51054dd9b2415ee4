import type { Action, Ticket } from '../../api/contract';
import { ActPage, type ActParts } from '../../features/case/ActPage';
import { TicketFormContext } from '../../features/ticket/form/TicketFormContext';
import { startValues } from '../../features/ticket/form/start';
import { subjectOf } from '../../features/ticket/form/subject';
import { useSuggestion } from '../../features/ticket/suggestion';
import { headline, whereText } from '../../features/ticket/ticket.text';
import { tickets } from '../../features/ticket/tickets';
import { returnTo, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';
import { CaseOnTop } from './_parts/CaseOnTop';

const parts: ActParts<Ticket> = {
  summary: (ticket) => `${headline(ticket)} · ${whereText(ticket)}`,
  OnTop: CaseOnTop,
  useStart: ({ subject: ticket, filling, form, me }) => {
    const suggested = useSuggestion(ticket, form);
    const subject = subjectOf(ticket, filling.action, filling.target);
    return suggested && { ...suggested, ...startValues(form, { subject, me }) };
  },
  Around: ({ subject: ticket, filling, children }) => (
    <TicketFormContext subject={subjectOf(ticket, filling.action, filling.target)}>
      {children}
    </TicketFormContext>
  ),
  back: ({ id }) => returnTo('ticket/detail/index', { id }),
};

function TicketAct() {
  const { mode, ...filling } = useParams('ticket/act/index');
  return <ActPage noun={tickets} parts={parts} filling={{ ...filling, mode: mode as Action['mode'] }} />;
}

export default pageOf(TicketAct);
