import { View } from '@tarojs/components';
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
 * The user's open work: every box with its count, and the first tickets of the first box that is not empty.
 */
export function Workbench({ boxes }: { boxes: readonly HomeSection[] }) {
  const first = boxes.find(({ items }) => items.length > 0);
  return (
    <>
      <View className={styles.grid}>
        {boxes.map((box) => (
          <Tile key={box.box} box={box} />
        ))}
      </View>
      {first ? <Heading>{first.label}</Heading> : null}
      {first?.items.map((card) => (
        <TicketCard key={card.id} card={card} />
      ))}
    </>
  );
}
