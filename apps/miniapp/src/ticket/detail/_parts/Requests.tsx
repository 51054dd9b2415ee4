import type { Request, Ticket } from '../../../api/contract';
import { useAnswer } from '../../../features/ticket/run-action';
import { masterText, requestText, silenceText } from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft, Stack } from '../../../ui/Panel';
import { TicketLink } from './TicketLink';
import { Row } from './Row';

type Answer = ReturnType<typeof useAnswer>;

function Buttons({ of, answer, isBusy }: { of: Request; answer: Answer; isBusy: boolean }) {
  return (
    <Stack across>
      {of.grantable ? <Btn text="批准" look="main" busy={isBusy} onTap={() => answer.grant(of)} /> : null}
      {of.grantable ? <Btn text="不准" disabled={isBusy} onTap={() => answer.refuse(of)} /> : null}
      {of.mine ? <Btn text="撤回申请" busy={isBusy} onTap={() => answer.cancel(of)} /> : null}
    </Stack>
  );
}

/** The pending requests with their answer buttons. */
export function Requests({ of }: { of: Ticket }) {
  const answer = useAnswer(of);
  if (of.requests.length === 0) return null;
  return (
    <Panel title="待批申请">
      {of.requests.map((request) => (
        <Row key={request.id} name={requestText(request)} words={request.words}>
          {request.details.map(({ field, label, value }, at) => (
            <Line key={`${field}.${at}`} name={label}>
              {value}
            </Line>
          ))}
          {request.master ? <TicketLink of={request.master} text={masterText(request.master)} /> : null}
          <Soft>{silenceText(request, now())}</Soft>
          {request.grantable || request.mine ? (
            <Buttons of={request} answer={answer} isBusy={answer.busy} />
          ) : null}
        </Row>
      ))}
    </Panel>
  );
}
