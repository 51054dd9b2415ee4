import { useState } from 'react';
import type { Action, Form, FormName, Me, Ticket } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useCase, useMove } from '../../features/case/case.queries';
import { actionText } from '../../features/case/case.text';
import { draftName } from '../../features/form/draft';
import { FormPage } from '../../features/form/FormPage';
import { useFormNamed } from '../../features/form/forms.queries';
import { NoForm } from '../../features/form/WithForm';
import { startValues } from '../../features/ticket/form/start';
import { AboutTicket } from '../../features/ticket/form/AboutTicket';
import { subjectOf } from '../../features/ticket/form/subject';
import type { Values } from '../../features/form/values';
import { useSuggestion } from '../../features/ticket/suggestion';
import { tickets } from '../../features/ticket/tickets';
import { headline, whereText } from '../../features/ticket/ticket.text';
import { say } from '../../lib/dialog';
import { goBack, returnTo, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Empty, Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** The form of one action, by the name the server sent. */
interface Props {
  ticket: Ticket;
  me: Me;
  of: Action;
  form: FormName;
  tapped?: string;
  onDone: () => void;
}

interface Ready extends Props {
  schema: Form;
  suggested: Values;
}

function Act({ ticket, me, of, form, schema, tapped, suggested, onDone }: Ready) {
  const subject = subjectOf(ticket, of.action, tapped);
  const move = useMove(tickets, ticket);
  const text = actionText(of);
  const sent = (isEarlier: boolean) => {
    onDone();
    say(isEarlier ? '上次其实已经提交成功，后来改的内容没有提交' : `已提交：${text}`);
    return returnTo('ticket/detail/index', { id: ticket.id });
  };
  return (
    <AboutTicket of={subject}>
      <FormPage
        title={text}
        about={`${headline(ticket)} · ${whereText(ticket)}`}
        schema={schema}
        start={{ ...suggested, ...startValues(form, { subject, me }) }}
        draft={draftName(me.id, 'act', ticket.id, of.action, of.mode)}
        version={ticket.version}
        button={text}
        question={of.confirm}
        send={(filled, once) => move.mutateAsync({ action: of.action, mode: of.mode, filled, once })}
        onSent={sent}
      />
    </AboutTicket>
  );
}

/** Suggestions are preselected; the deciding person may change them. */
function Prefilled(props: Props) {
  const suggested = useSuggestion(props.ticket, props.form);
  const form = useFormNamed('ticket', props.form);
  if (suggested && form.data) return <Act {...props} schema={form.data} suggested={suggested} />;
  return (
    <Page title={actionText(props.of)}>
      <Query of={form}>{(schema) => (schema ? null : <NoForm />)}</Query>
    </Page>
  );
}

function ActPage() {
  useGate();
  const { id, action, mode, of: tapped } = useParams('ticket/act/index');
  const ticket = useCase(tickets, id);
  const me = useMe();
  const [isDone, setDone] = useState(false);
  const of = ticket.data?.actions.find((one) => one.action === action && one.mode === mode);
  if (isDone)
    return (
      <Page title="办理">
        <Empty text="已提交" />
      </Page>
    );
  if (ticket.data && me.data && of?.form)
    return (
      <Prefilled
        ticket={ticket.data}
        me={me.data}
        of={of}
        form={of.form}
        tapped={tapped}
        onDone={() => setDone(true)}
      />
    );
  return (
    <Page title="办理" footer={<Btn text="返回" onTap={() => void goBack()} />}>
      <Query of={me.data ? ticket : me}>
        {() => <Empty text="这一步现在不能办了，请回去看看最新情况" />}
      </Query>
    </Page>
  );
}

export default pageOf(ActPage);
