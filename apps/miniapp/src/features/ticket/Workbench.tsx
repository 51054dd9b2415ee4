import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HomeSection } from '../../api/contract';
import { open } from '../../lib/route';
import { Heading } from '../../ui/Panel';
import { Tap } from '../../ui/Tap';
import { TicketCard } from './TicketCard';
import styles from './Workbench.module.scss';

function Tile({ box }: { box: HomeSection }) {
  return (
    <Tap
      className={styles.tile}
      onTap={() => void open('ticket/list/index', { box: box.box, label: box.label })}
    >
      <View
        className={`${styles.count} ${box.count ? styles.waits : ''}`}
      >{`${box.count}${box.hasMore ? '+' : ''}`}</View>
      <View className={styles.label}>{box.label}</View>
    </Tap>
  );
}

/**
 * The user's open work: the boxes that hold some with their counts, the empty ones behind one more tap unless all
 * are, and the first tickets of the first box.
 */
export function Workbench({ boxes }: { boxes: readonly HomeSection[] }) {
  const [isWhole, setWhole] = useState(false);
  const first = boxes.find(({ items }) => items.length > 0);
  const filled = boxes.filter(({ count }) => count > 0);
  const shown = isWhole || filled.length === 0 ? boxes : filled;
  return (
    <>
      <View className={styles.grid}>
        {shown.map((box) => (
          <Tile key={box.box} box={box} />
        ))}
        {shown.length < boxes.length ? (
          <Tap className={`${styles.tile} ${styles.all}`} onTap={() => setWhole(true)}>
            <View className={styles.label}>全部</View>
          </Tap>
        ) : null}
      </View>
      {first ? <Heading>{first.label}</Heading> : null}
      {first?.items.map((card) => (
        <TicketCard key={card.id} card={card} />
      ))}
    </>
  );
}
