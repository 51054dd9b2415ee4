import type { Action, Ticket } from '../../api/contract';
import { ActPage, type ActParts } from '../../features/case/ActPage';
import { AboutTicket } from '../../features/ticket/form/AboutTicket';
import { startValues } from '../../features/ticket/form/start';
import { subjectOf } from '../../features/ticket/form/subject';
import { useSuggestion } from '../../features/ticket/suggestion';
import { headline, whereText } from '../../features/ticket/ticket.text';
import { tickets } from '../../features/ticket/tickets';
import { returnTo, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const parts: ActParts<Ticket> = {
  about: (of) => `${headline(of)} · ${whereText(of)}`,
  useStart: ({ of, filling, form, me }) => {
    const suggested = useSuggestion(of, form);
    const subject = subjectOf(of, filling.action, filling.of);
    return suggested && { ...suggested, ...startValues(form, { subject, me }) };
  },
  Around: ({ of, filling, children }) => (
    <AboutTicket of={subjectOf(of, filling.action, filling.of)}>{children}</AboutTicket>
  ),
  back: ({ id }) => returnTo('ticket/detail/index', { id }),
};

function TicketAct() {
  const { mode, ...filling } = useParams('ticket/act/index');
  return <ActPage noun={tickets} parts={parts} filling={{ ...filling, mode: mode as Action['mode'] }} />;
}

export default pageOf(TicketAct);
