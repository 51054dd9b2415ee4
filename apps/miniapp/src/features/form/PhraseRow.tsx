import { useState } from 'react';
import { Btn } from '../../ui/Btn';
import { useMe } from '../account/account.queries';
import { isStaff } from '../account/staff';
import { PickSheet } from '../org/PickSheet';
import { usePhrases } from './phrase.queries';

interface Props {
  purpose: string;
  text: string;
  /** Separator between two texts. */
  between: string;
  onChange: (text: string) => void;
}

/** 常用语: usual texts of staff, appended to the field's text. */
export function PhraseRow({ purpose, text, between, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const me = useMe();
  const phrases = usePhrases(me.data !== undefined && isStaff(me.data));
  const texts = phrases.data?.items.find((one) => one.purpose === purpose)?.texts ?? [];
  if (texts.length === 0) return null;
  return (
    <>
      <Btn text="常用语" look="quiet" onTap={() => setOpen(true)} />
      {isOpen ? (
        <PickSheet
          title="常用语"
          query={{ ...phrases, data: texts.map((one) => ({ id: one, name: one })) }}
          chosen={[]}
          onPick={({ name }) => {
            onChange(text.trim() === '' ? name : text.trimEnd() + between + name);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
