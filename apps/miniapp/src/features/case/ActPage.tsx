import { useState, type FunctionComponent, type PropsWithChildren } from 'react';
import type { Action, Form, Me } from '../../api/contract';
import { say } from '../../lib/dialog';
import { goBack } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Empty, Query } from '../../ui/Query';
import { useMe } from '../account/account.queries';
import { useGate } from '../account/gate';
import { draftName } from '../form/draft';
import { FormPage } from '../form/FormPage';
import { useFormNamed } from '../form/forms.queries';
import type { Values } from '../form/values';
import { NoForm } from '../form/WithForm';
import { Announced } from './Announced';
import type { Case, Filling, Noun } from './case';
import { useCase, useMove } from './case.queries';
import { actionText } from './case.text';

/** One action of a case that is taken with a form. */
export interface Acting<C extends Case> {
  readonly subject: C;
  readonly filling: Filling;
  readonly form: string;
  readonly me: Me;
}

/** What only this noun's page says. */
export interface ActParts<C extends Case> {
  /** The line above the fields. */
  readonly summary: (subject: C) => string;
  /** What is to be read before the fields: the words, the pictures, what was said last. */
  readonly OnTop?: FunctionComponent<{ subject: C }>;
  /** A hook: what is filled in already; null while loading. */
  readonly useStart: (acting: Acting<C>) => Values | null;
  /** Gives the fields what they ask for. */
  readonly Around: FunctionComponent<PropsWithChildren<{ subject: C; filling: Filling }>>;
  /** Returns to the page of the case. */
  readonly back: (subject: C) => unknown;
}

/** Of a noun that suggests no values and whose fields ask for nothing. */
export const plainActParts = {
  useStart: () => ({}),
  Around: ({ children }: PropsWithChildren) => <>{children}</>,
};

interface Props<C extends Case> {
  readonly noun: Noun<C>;
  readonly parts: ActParts<C>;
  readonly filling: Filling;
}

interface Ready<C extends Case> extends Props<C>, Acting<C> {
  action: Action;
  onDone: () => void;
}

function Act<C extends Case>({ schema, start, ...ready }: Ready<C> & { schema: Form; start: Values }) {
  const { noun, parts, filling, subject, me, action, onDone } = ready;
  const move = useMove(noun, subject);
  const text = actionText(action);
  const sent = (isEarlier: boolean) => {
    onDone();
    say(isEarlier ? '上次其实已经提交成功，后来改的内容没有提交' : `已提交：${text}`);
    return parts.back(subject);
  };
  return (
    <parts.Around subject={subject} filling={filling}>
      <FormPage
        title={text}
        summary={parts.summary(subject)}
        above={
          <>
            {parts.OnTop ? <parts.OnTop subject={subject} /> : null}
            <Announced noun={noun} filling={filling} />
          </>
        }
        schema={schema}
        start={start}
        draft={draftName(me.id, 'act', subject.id, filling.action, filling.mode)}
        version={subject.version}
        button={text}
        question={action.confirm}
        send={(filled, once) =>
          move.mutateAsync({ action: filling.action, mode: filling.mode, filled, once })
        }
        onSent={sent}
      />
    </parts.Around>
  );
}

/** Suggestions are preselected; the deciding person may change them. */
function Prefilled<C extends Case>(ready: Ready<C>) {
  const start = ready.parts.useStart(ready);
  const form = useFormNamed(ready.noun.name, ready.form);
  if (start && form.data) return <Act {...ready} schema={form.data} start={start} />;
  return (
    <Page title={actionText(ready.action)}>
      <Query query={form}>{(schema) => (schema ? null : <NoForm />)}</Query>
    </Page>
  );
}

const TITLE = '办理';

/** The frame of the page with the form of an action, by the name the server sent, for any noun. */
export function ActPage<C extends Case>(props: Props<C>) {
  useGate();
  const { noun, filling } = props;
  const query = useCase(noun, filling.id);
  const me = useMe();
  const [isDone, setDone] = useState(false);
  const action = query.data?.actions.find(
    (one) => one.action === filling.action && one.mode === filling.mode,
  );
  if (isDone)
    return (
      <Page title={TITLE}>
        <Empty text="已提交" />
      </Page>
    );
  if (query.data && me.data && action?.form) {
    const acting = { subject: query.data, me: me.data, action, form: action.form };
    return <Prefilled {...props} {...acting} onDone={() => setDone(true)} />;
  }
  return (
    <Page title={TITLE} footer={<Btn text="返回" onTap={() => void goBack()} />}>
      <Query query={me.data ? query : me}>
        {() => <Empty text="这一步现在不能办了，请回去看看最新情况" />}
      </Query>
    </Page>
  );
}
