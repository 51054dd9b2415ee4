import { useState } from 'react';
import type { WaitingHome } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import type { useDecide } from '../../../features/household/household.queries';
import { say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Soft } from '../../../ui/Panel';
import { Sheet } from '../../../ui/Sheet';
import { TextArea } from '../../../ui/Words';

interface Props { of: WaitingHome; decide: ReturnType<typeof useDecide>; onClose: () => void }

/** Whoever is refused is told why. */
export function Refusing({ of, decide, onClose }: Props) {
  const [words, setWords] = useState('');
  const send = () => {
    if (words.trim().length < 2) return say('请写明原因');
    decide.mutate({ id: of.id, words: words.trim() }, { onSuccess: () => { say('已告诉居民'); onClose(); }, onError: (error) => say(sentenceOf(error)) });
  };
  return (
    <Sheet title="为什么不通过" onClose={onClose} foot={<Btn text="不通过" look="main" busy={decide.isPending} onTap={send} />}>
      <Soft>{`${of.person.name} · ${of.household.name}。原因会告诉居民。`}</Soft>
      <TextArea label="不通过的原因" value={words} max={200} placeholder="例如:这户住的是另一家,请核对门牌" onChange={setWords} />
    </Sheet>
  );
}
