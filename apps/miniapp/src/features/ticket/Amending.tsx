import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Ticket, TicketEvent } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { TextArea } from '../../ui/Words';
import styles from './Conversation.module.scss';
import { labelOf, schemaOf } from './form/values';
import { useAmend } from './run-action';

const label = labelOf('correction', 'words');
const { min = 0, max } = schemaOf('correction').fields.words ?? {};

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
    <>
      <View className={styles.correcting}>
        <TextArea label={label} value={words} max={max} onChange={setWords} />
      </View>
      <View className={styles.amend}>
        <Btn text="不改了" look="quiet" disabled={busy} onTap={() => setWords(null)} />
        <Btn text="改好了" look="main" busy={busy} disabled={words.trim().length < min} onTap={save} />
      </View>
    </>
  );
}
