import type { Action, Ticket, TicketEvent } from '../../../api/contract';
import { actionText, actorText } from '../../../features/case/case.text';
import { BeforeAfter } from '../../../features/ticket/BeforeAfter';
import { latestFirst, resultOf } from '../../../features/ticket/result';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Stack } from '../../../ui/Panel';

interface Props {
  ticket: Ticket;
  events: readonly TicketEvent[];
  actions: readonly Action[];
  onPick: (action: Action) => void;
}

/** What is rated: the pictures before and after where there are any, and the answer. */
function Evidence({ ticket, events }: Pick<Props, 'ticket' | 'events'>) {
  const latest = latestFirst(events);
  const result = resultOf(latest);
  const answer = result?.note ? result : latest.find(({ note }) => note);
  return (
    <>
      {ticket.files.length > 0 || result ? (
        <BeforeAfter before={ticket.files} after={result?.files ?? []} />
      ) : null}
      {answer ? <Line name={answer.label}>{`${answer.note}（${actorText(answer)}）`}</Line> : null}
    </>
  );
}

/**
 * The rating: first what was done, then every answer, equally easy to reach. Staff record the answer the resident
 * gave.
 */
export function RatePanel({ ticket, events, actions, onPick }: Props) {
  return (
    <Panel title={ticket.staff ? '居民电话里说：' : '问题解决了吗？'}>
      <Evidence ticket={ticket} events={events} />
      <Stack>
        {actions.map((action) => (
          <Btn key={action.action} text={actionText(action)} onTap={() => onPick(action)} />
        ))}
      </Stack>
    </Panel>
  );
}
