import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Ticket, TicketEvent } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { TextArea } from '../../ui/Words';
import styles from './Conversation.module.scss';
import { labelOf } from './form/values';
import { WithForm } from './form/WithForm';
import { useAmend } from './run-action';

/** For some minutes an author can correct or take back a remark. */
export function Amending({ ticket, of }: { ticket: Ticket; of: TicketEvent }) {
  const [words, setWords] = useState<string | null>(null);
  const { correct, retract, busy } = useAmend(ticket);
  if (words === null)
    return (
      <View className={styles.amend}>
        <Btn text="更正" look="quiet" disabled={busy} onTap={() => setWords(of.note ?? '')} />
        <Btn text="收回" look="quiet" busy={busy} onTap={() => void retract(of.id)} />
      </View>
    );
  const save = () => void correct(of.id, words).then(() => setWords(null));
  return (
    <WithForm name="correction">
      {(schema) => (
        <>
          <View className={styles.correcting}>
            <TextArea
              label={labelOf(schema, 'words')}
              value={words}
              max={schema.fields.words?.max}
              onChange={setWords}
            />
          </View>
          <View className={styles.amend}>
            <Btn text="不改了" look="quiet" disabled={busy} onTap={() => setWords(null)} />
            <Btn
              text="改好了"
              look="main"
              busy={busy}
              disabled={words.trim().length < (schema.fields.words?.min ?? 0)}
              onTap={save}
            />
          </View>
        </>
      )}
    </WithForm>
  );
}
