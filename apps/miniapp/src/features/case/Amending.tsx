import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Action, Form } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { TextArea } from '../../ui/Words';
import { labelOf } from '../form/values';
import { WithForm } from '../form/WithForm';
import type { Case, CaseEvent, Noun } from './case';
import { actionText } from './case.text';
import styles from './Conversation.module.scss';
import { useRunBeside } from './run-action';

interface Props<C extends Case> {
  noun: Noun<C>;
  subject: C;
  remark: CaseEvent;
}

interface Correction<C extends Case> extends Props<C> {
  action: Action;
  schema: Form;
  onDone: () => void;
}

/** The new words of a remark. */
function Correcting<C extends Case>({ noun, subject, remark, action, schema, onDone }: Correction<C>) {
  const [words, setWords] = useState(remark.note ?? '');
  const { send, busy } = useRunBeside(noun, subject);
  const { min = 0, max } = schema.fields.words ?? {};
  const save = () => void send(action, remark.id, { words }).then((isSaved) => isSaved && onDone());
  return (
    <>
      <View className={styles.correcting}>
        <TextArea label={labelOf(schema, 'words')} value={words} max={max} onChange={setWords} />
      </View>
      <View className={styles.amend}>
        <Btn text="不改了" look="quiet" disabled={busy} onTap={onDone} />
        <Btn text="改好了" look="main" busy={busy} disabled={words.trim().length < min} onTap={save} />
      </View>
    </>
  );
}

/** For some minutes an author can correct or take back a remark. */
export function Amending<C extends Case>({ noun, subject, remark }: Props<C>) {
  const [correcting, setCorrecting] = useState<Action | null>(null);
  const { send, busy } = useRunBeside(noun, subject);
  if (correcting)
    return (
      <WithForm noun={noun.name} name={correcting.form!}>
        {(schema) => (
          <Correcting
            noun={noun}
            subject={subject}
            remark={remark}
            action={correcting}
            schema={schema}
            onDone={() => setCorrecting(null)}
          />
        )}
      </WithForm>
    );
  const actions = subject.actions.filter(({ section }) => section === 'remark');
  return (
    <View className={styles.amend}>
      {actions.map((action) => (
        <Btn
          key={action.action}
          text={actionText(action)}
          look="quiet"
          busy={busy}
          onTap={() => (action.confirm ? void send(action, remark.id) : setCorrecting(action))}
        />
      ))}
    </View>
  );
}
