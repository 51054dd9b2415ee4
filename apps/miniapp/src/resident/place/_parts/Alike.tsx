import { FALLBACK } from '../../../domain';
import type { Values } from '../../../features/form/values';
import { NeighbourCard } from '../../../features/ticket/NeighbourCard';
import { useAlike } from '../../../features/ticket/ticket.queries';
import { areaIn } from './subject-of';
import { Heading, Soft } from '../../../ui/Panel';

const SHOWN = 3;

/** Offers to endorse a similar ticket instead of placing again. Hidden while loading. */
export function Alike({
  values,
  words,
  onEndorsed,
}: {
  values: Values;
  words: string;
  onEndorsed: (id: string) => void;
}) {
  // 其他 says nothing about what it is.
  const category = values.category === FALLBACK ? '' : String(values.category ?? '');
  const alike = useAlike(areaIn(values), category, words);
  if (!alike.data?.length) return null;
  return (
    <>
      <Heading>邻居已经反映过</Heading>
      <Soft>是同一件事就点附议，不用再写一遍；不是就接着往下填。</Soft>
      {alike.data.slice(0, SHOWN).map((card) => (
        <NeighbourCard key={card.id} card={card} onEndorsed={() => onEndorsed(card.id)} />
      ))}
    </>
  );
}
