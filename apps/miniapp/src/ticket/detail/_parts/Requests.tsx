import type { Request, Ticket } from '../../../api/contract';
import { useAnswer } from '../../../features/ticket/run-action';
import { masterText, requestText, silenceText } from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft, Stack } from '../../../ui/Panel';
import { TicketLink } from './TicketLink';
import { Row } from './Row';

type Answer = ReturnType<typeof useAnswer>['answer'];

function Buttons({ of, answer, isBusy }: { of: Request; answer: Answer; isBusy: boolean }) {
  return (
    <Stack across>
      {of.actions.map((action) => (
        <Btn
          key={action.action}
          text={action.label}
          look={action.weight === 'main' ? 'main' : 'plain'}
          busy={isBusy}
          onTap={() => answer(of, action)}
        />
      ))}
    </Stack>
  );
}

/** The pending requests with their answer buttons. */
export function Requests({ of }: { of: Ticket }) {
  const { answer, busy } = useAnswer(of);
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
          {request.actions.length ? <Buttons of={request} answer={answer} isBusy={busy} /> : null}
        </Row>
      ))}
    </Panel>
  );
}
