import { View } from '@tarojs/components';
import type { Card } from '../../api/contract';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { agoShort } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Tag } from '../../ui/Tag';
import { useEndorse } from './endorse';
import styles from './TicketCard.module.scss';
import { stateText, stateTone } from './ticket.text';

/** What somebody else in the estate has asked for already: to stand beside it instead of asking again. */
export function NeighbourCard({ of, onEndorsed }: { of: Card; onEndorsed?: () => void }) {
  const { endorse, busy, isDone } = useEndorse(of, onEndorsed);
  return (
    <View className={`${styles.card} ${styles.stacked}`}>
      <View className={styles.tags}>
        <Tag text={stateText(of)} tone={stateTone(of)} />
        <View className={styles.due}>{`${of.building.fullName} · ${agoShort(of.placedAt, now())}`}</View>
      </View>
      <View className={styles.title}>{of.title || of.category.name}</View>
      {isDone ? (
        <Btn text="已附议，看进展" onTap={() => void open('ticket/detail/index', { id: of.id })} />
      ) : (
        <Btn text="附议：我家也有这事" busy={busy} onTap={endorse} />
      )}
    </View>
  );
}
