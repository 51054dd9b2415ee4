import { useState } from 'react';
import { sentenceOf } from '../../api/error';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';

/** A button that hands out a file; it waits until the file is there. */
export function Fetch({ text, fetch }: { text: string; fetch: () => Promise<boolean> }) {
  const [isBusy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    await fetch().catch((error: unknown) => say(sentenceOf(error)));
    setBusy(false);
  };
  return <Btn text={text} busy={isBusy} onTap={() => void start()} />;
}
