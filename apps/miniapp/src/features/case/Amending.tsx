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
  about: C;
  of: CaseEvent;
}

interface Correction<C extends Case> extends Props<C> {
  action: Action;
  schema: Form;
  onDone: () => void;
}

/** The new words of a remark. */
function Correcting<C extends Case>({ noun, about, of, action, schema, onDone }: Correction<C>) {
  const [words, setWords] = useState(of.note ?? '');
  const { send, busy } = useRunBeside(noun, about);
  const { min = 0, max } = schema.fields.words ?? {};
  const save = () => void send(action, of.id, { words }).then((isSaved) => isSaved && onDone());
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
export function Amending<C extends Case>({ noun, about, of }: Props<C>) {
  const [correcting, setCorrecting] = useState<Action | null>(null);
  const { send, busy } = useRunBeside(noun, about);
  if (correcting)
    return (
      <WithForm noun={noun.name} name={correcting.form!}>
        {(schema) => (
          <Correcting
            noun={noun}
            about={about}
            of={of}
            action={correcting}
            schema={schema}
            onDone={() => setCorrecting(null)}
          />
        )}
      </WithForm>
    );
  const actions = about.actions.filter(({ section }) => section === 'remark');
  return (
    <View className={styles.amend}>
      {actions.map((action) => (
        <Btn
          key={action.action}
          text={actionText(action)}
          look="quiet"
          busy={busy}
          onTap={() => (action.confirm ? void send(action, of.id) : setCorrecting(action))}
        />
      ))}
    </View>
  );
}
