import { useState } from 'react';
import type { Action, Ticket } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import type { FormName } from '../../domain';
import { useGate } from '../../features/account/gate';
import { FormFields } from '../../features/ticket/form/FormFields';
import { useForm } from '../../features/ticket/form/useForm';
import { schemaOf, startValues, type Values } from '../../features/ticket/form/values';
import { useSuggestion } from '../../features/ticket/suggestion';
import { useMove, useTicket, type Filled } from '../../features/ticket/ticket.queries';
import { actionText, headline, whereText } from '../../features/ticket/ticket.text';
import { say } from '../../lib/dialog';
import { goBack, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';

/** One action's form, drawn by the name the server gave. */
interface Props { ticket: Ticket; of: Action; form: FormName; onDone: () => void }

function Act({ ticket, of, form, start, onDone }: Props & { start: Values }) {
  const schema = schemaOf(form);
  const { values, hints, set, submit } = useForm(form, schema, start);
  const move = useMove(ticket);
  const text = actionText(of);
  const run = (filled: Filled) =>
    move.mutateAsync({ action: of.action, mode: of.mode, filled })
      .then(() => { onDone(); say(`已提交:${text}`); return goBack(); })
      .catch((error: unknown) => say(sentenceOf(error)));
  const send = () => { if (!submit((filled) => void run(filled))) say('还有内容要填'); };
  return (
    <Page title={text} footer={<Btn text={text} look="main" busy={move.isPending} onTap={send} />}>
      <Soft>{`${headline(ticket)} · ${whereText(ticket)}`}</Soft>
      <FormFields form={form} schema={schema} values={values} hints={hints} onChange={set} />
    </Page>
  );
}

/** What the steward suggested is chosen already; the branch may choose otherwise. */
function Prefilled(props: Props) {
  const suggested = useSuggestion(props.ticket, props.form);
  return suggested ? <Act {...props} start={{ ...startValues(props.form), ...suggested }} /> : <Page title={actionText(props.of)} />;
}

export default function ActPage() {
  useGate();
  const { id, action, mode } = useParams('ticket/act/index');
  const ticket = useTicket(id);
  const [isDone, setDone] = useState(false);
  const of = ticket.data?.actions.find((one) => one.action === action && one.mode === mode);
  if (isDone) return <Page title="办理"><Empty text="已提交" /></Page>;
  if (ticket.data && of?.form) return <Prefilled ticket={ticket.data} of={of} form={of.form} onDone={() => setDone(true)} />;
  return (
    <Page title="办理" footer={<Btn text="返回" onTap={() => void goBack()} />}>
      <Query of={ticket}>{() => <Empty text="这一步现在不能办了,请回去看看最新情况" />}</Query>
    </Page>
  );
}
