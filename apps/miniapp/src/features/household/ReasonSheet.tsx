import { useState } from 'react';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Soft } from '../../ui/Panel';
import { Sheet } from '../../ui/Sheet';
import { TextArea } from '../../ui/Words';

/** `told`: who will read it. */
interface Props {
  title: string;
  about: string;
  told?: string;
  button: string;
  placeholder: string;
  busy: boolean;
  onSend: (words: string) => void;
  onClose: () => void;
}

/** A person whose home is refused or ended reads the reason. */
export function ReasonSheet({
  title,
  about,
  told = '原因会告诉居民。',
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
      <Soft>{`${about}。${told}`}</Soft>
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
