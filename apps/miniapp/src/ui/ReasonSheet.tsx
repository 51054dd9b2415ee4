import { useState } from 'react';
import { say } from '../lib/dialog';
import { Btn } from './Btn';
import { Soft } from './Panel';
import { Sheet } from './Sheet';
import { TextArea } from './Words';

/** `told`: who will read it. */
interface Props {
  title: string;
  summary: string;
  readersNote?: string;
  button: string;
  placeholder: string;
  busy: boolean;
  onSend: (words: string) => void;
  onClose: () => void;
}

/** Asks for a reason before something is sent. */
export function ReasonSheet({
  title,
  summary,
  readersNote = '原因会告诉居民。',
  button,
  placeholder,
  busy,
  onSend,
  onClose,
}: Props) {
  const [words, setWords] = useState('');
  const send = () => (words.trim().length < 2 ? say('请写明原因') : onSend(words.trim()));
  return (
    <Sheet title={title} onClose={onClose} foot={<Btn text={button} look="main" busy={busy} onTap={send} />}>
      <Soft>{`${summary}。${readersNote}`}</Soft>
      <TextArea
        label={`${button}的原因`}
        value={words}
        max={200}
        placeholder={placeholder}
        onChange={setWords}
      />
    </Sheet>
  );
}
