import type { ReactNode } from 'react';
import { now } from '../../lib/clock';
import { Btn } from '../../ui/Btn';
import { Line, Panel, Soft, Stack } from '../../ui/Panel';
import { Row } from '../../ui/Row';
import type { Case, CaseRequest, Noun, RequestOf } from './case';
import { requestText, silenceText } from './case.text';
import { useAnswer } from './run-action';

type Answer = (taken: CaseRequest['actions'][number]) => void;

function Buttons({ request, answer, isBusy }: { request: CaseRequest; answer: Answer; isBusy: boolean }) {
  return (
    <Stack across>
      {request.actions.map((action) => (
        <Btn
          key={action.action}
          text={action.label}
          look={action.weight === 'main' ? 'main' : 'plain'}
          busy={isBusy}
          onTap={() => answer(action)}
        />
      ))}
    </Stack>
  );
}

/** What only the noun's own requests say: as a sentence, and as it is drawn. */
export interface MoreOfRequest<R> {
  readonly text: (request: R) => string;
  readonly draw: (request: R) => ReactNode;
}

interface Props<C extends Case> {
  noun: Noun<C>;
  subject: C;
  more?: MoreOfRequest<RequestOf<C>>;
}

/** The pending requests with their answer buttons. */
export function Requests<C extends Case>({ noun, subject, more }: Props<C>) {
  const { answer, busy } = useAnswer(noun, subject);
  const requests: readonly RequestOf<C>[] = subject.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <Panel title="待批申请">
      {requests.map((request) => (
        <Row key={request.id} name={requestText(request)} words={request.words}>
          {request.details.map(({ field, label, value }, at) => (
            <Line key={`${field}.${at}`} name={label}>
              {value}
            </Line>
          ))}
          {more?.draw(request)}
          <Soft>{silenceText(request, now())}</Soft>
          {request.actions.length ? (
            <Buttons
              request={request}
              answer={(taken) => answer(request, taken, more?.text(request))}
              isBusy={busy}
            />
          ) : null}
        </Row>
      ))}
    </Panel>
  );
}
