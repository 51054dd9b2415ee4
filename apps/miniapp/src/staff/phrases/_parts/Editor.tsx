import { useState } from 'react';
import type { Phrases } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { Entries } from '../../../features/form/Entries';
import { useSetPhrases } from '../../../features/form/phrase.queries';
import { say } from '../../../lib/dialog';
import { signs } from '../../../lib/signs';
import { Btn } from '../../../ui/Btn';
import { Page } from '../../../ui/Page';
import { Soft } from '../../../ui/Panel';
import { TextArea } from '../../../ui/Words';

/** As the server accepts: so many texts, of so many characters each. */
const MOST = 12;
const LENGTH = { min: 2, max: 100 };

type Entry = { readonly text?: string };

const fits = (text: string): boolean => {
  const length = signs(text);
  return length >= LENGTH.min && length <= LENGTH.max;
};

/** Edits the texts of one purpose as a whole, in the order in which they are offered. */
export function Editor({ phrases, onDone }: { phrases: Phrases; onDone: () => void }) {
  const [entries, setEntries] = useState<readonly Entry[]>(phrases.texts.map((text) => ({ text })));
  const set = useSetPhrases();
  const save = () => {
    const texts = entries.map(({ text = '' }) => text.trim());
    if (!texts.every(fits)) return say(`每一条要 ${LENGTH.min} 到 ${LENGTH.max} 个字`);
    void set.mutateAsync({ purpose: phrases.purpose, texts }).then(
      () => {
        say('已保存');
        onDone();
      },
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  const foot = (
    <>
      <Btn text="不改了" disabled={set.isPending} onTap={onDone} />
      <Btn text="保存" look="main" busy={set.isPending} onTap={save} />
    </>
  );
  return (
    <Page title={phrases.label} footer={foot}>
      <Soft>{`最多 ${MOST} 条，按这里的顺序显示。`}</Soft>
      <Entries
        label="常用语"
        value={entries as readonly Record<string, string>[]}
        max={MOST}
        onChange={(next) => setEntries(next as readonly Entry[])}
      >
        {({ text = '' }, at, change) => (
          <TextArea
            label={`常用语 ${at + 1}`}
            value={String(text)}
            max={LENGTH.max}
            placeholder="例如：已联系物业，今天下午上门"
            onChange={(next) => change('text', next)}
          />
        )}
      </Entries>
    </Page>
  );
}
