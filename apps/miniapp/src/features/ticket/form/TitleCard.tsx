import { View } from '@tarojs/components';
import { Soft } from '../../../ui/Panel';
import { NeighbourFace } from '../NeighbourCard';
import styles from '../TicketCard.module.scss';
import { useSubject } from './subject';

const sentences = {
  never: '邻居看不到这件事，标题只给办事的人看。',
  ask: '居民同意的话，小区里的邻居会看到下面这张卡片。标题里别写人名、门牌和病情。',
  yes: '小区里的邻居会看到下面这张卡片。标题里别写人名、门牌和病情。',
};

/** The title is the only public text of staff: preview of the neighbours' card. */
export function TitleCard({ title }: { title: string }) {
  const card = useSubject().card;
  if (!card) return null;
  return (
    <>
      <Soft>{sentences[card.neighbours]}</Soft>
      {card.neighbours === 'never' ? null : (
        <View className={styles.card} aria-label="邻居看到的卡片">
          <View className={styles.main}>
            <NeighbourFace card={{ ...card, title: title.trim() || card.title }} />
          </View>
        </View>
      )}
    </>
  );
}
