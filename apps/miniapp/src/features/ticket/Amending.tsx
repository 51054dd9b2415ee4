import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Action, Form, Ticket, TicketEvent } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { TextArea } from '../../ui/Words';
import styles from './Conversation.module.scss';
import { labelOf } from '../form/values';
import { WithForm } from '../form/WithForm';
import { useRunBeside } from './run-action';
import { actionText } from './ticket.text';

interface Props {
  ticket: Ticket;
  of: TicketEvent;
}

interface Correction extends Props {
  action: Action;
  schema: Form;
  onDone: () => void;
}

/** The new words of a remark. */
function Correcting({ ticket, of, action, schema, onDone }: Correction) {
  const [words, setWords] = useState(of.note ?? '');
  const { send, busy } = useRunBeside(ticket);
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
export function Amending({ ticket, of }: Props) {
  const [correcting, setCorrecting] = useState<Action | null>(null);
  const { send, busy } = useRunBeside(ticket);
  if (correcting)
    return (
      <WithForm noun="ticket" name={correcting.form!}>
        {(schema) => (
          <Correcting
            ticket={ticket}
            of={of}
            action={correcting}
            schema={schema}
            onDone={() => setCorrecting(null)}
          />
        )}
      </WithForm>
    );
  const actions = ticket.actions.filter(({ section }) => section === 'remark');
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
