import { useState, type ReactNode } from 'react';
import type { Action } from '../../api/contract';
import type { SendOnce } from '../../api/intent';
import { confirm, say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { FormFields } from './FormFields';
import { useDraft } from './useDraft';
import type { Schema } from './useForm';
import type { Filled, Values } from './values';

interface Props {
  title: string;
  /** The case in one line, above the fields. */
  summary?: string;
  /** What is to be read before the fields. */
  above?: ReactNode;
  /** A sentence below the fields. */
  help?: string;
  schema: Schema;
  start: Values;
  /** The name under which the phone keeps what was filled in (`draftName`). */
  draft: string;
  /** For a move: a new version of the case needs a new key. */
  version?: number;
  button: string;
  /** Asked before it is sent. */
  question?: Action['confirm'];
  send: (filled: Filled, once: SendOnce) => Promise<{ isEarlier: boolean }>;
  /** `isEarlier`: an earlier version of the draft had been accepted. */
  onSent: (isEarlier: boolean) => unknown;
  /** A button that gives it up; the draft is forgotten. */
  cancel?: { text: string; onTap: () => void };
}

const isAgreed = async (question: Props['question']): Promise<boolean> =>
  !question || confirm(question.question, '确定', question.text ?? undefined);

function useSending({ schema, start, draft, version, question, send, onSent }: Props) {
  const form = useDraft({ name: draft, schema, start, version });
  const [isBusy, setBusy] = useState(false);
  const run = async (filled: Filled) => {
    if (!(await isAgreed(question))) return;
    setBusy(true);
    await send(filled, form.once)
      .then(({ isEarlier }) => {
        form.drop();
        return onSent(isEarlier);
      })
      .catch(form.refuse);
    setBusy(false);
  };
  const submit = () => {
    if (!form.submit((filled) => void run(filled))) say('还有内容要填');
  };
  return { ...form, isBusy, submit };
}

/** The frame of a page that fills one form and sends it once; errors stand at their fields, and leaving keeps a draft. */
export function FormPage(props: Props) {
  const { title, summary, above, help, button, cancel } = props;
  const { form, values, errors, set, submit, drop, wait, isBusy } = useSending(props);
  const giveUp = () => {
    drop();
    cancel?.onTap();
  };
  const foot = (
    <>
      {cancel ? <Btn text={cancel.text} disabled={isBusy} onTap={giveUp} /> : null}
      <Btn text={button} look="main" busy={isBusy} wait={wait} onTap={submit} />
    </>
  );
  return (
    <Page title={title} footer={foot}>
      {summary ? <Soft>{summary}</Soft> : null}
      {above}
      <FormFields schema={form} values={values} errors={errors} onChange={set} />
      {help ? <Soft>{help}</Soft> : null}
    </Page>
  );
}
