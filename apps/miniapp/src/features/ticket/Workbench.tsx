import { View } from '@tarojs/components';
import type { Box, CardList } from '../../api/contract';
import { open } from '../../lib/route';
import { Heading } from '../../ui/Panel';
import { Tap } from '../../ui/Tap';
import { TicketCard } from './TicketCard';
import styles from './Workbench.module.scss';

interface BoxTop extends Box {
  top: CardList | undefined;
}

const SHOWN = 3;

const countOf = ({ top }: BoxTop): string => (top ? `${top.items.length}${top.nextCursor ? '+' : ''}` : '');

function Tile({ box }: { box: BoxTop }) {
  const count = countOf(box);
  const waits = count !== '' && count !== '0';
  return (
    <Tap
      className={styles.tile}
      onTap={() => void open('ticket/list/index', { box: box.box, label: box.label })}
    >
      <View className={`${styles.count} ${waits ? styles.waits : ''}`}>{count || '·'}</View>
      <View className={styles.label}>{box.label}</View>
    </Tap>
  );
}

/**
 * The user's open work: every box with its count, and the first tickets of the first box that is not empty.
 */
export function Workbench({ boxes }: { boxes: readonly BoxTop[] }) {
  // A box still loading may be the first: show no other in its place, so that nothing jumps.
  const next = boxes.find(({ top }) => !top || top.items.length > 0);
  const first = next?.top ? next : undefined;
  return (
    <>
      <View className={styles.grid}>
        {boxes.map((box) => (
          <Tile key={box.box} box={box} />
        ))}
      </View>
      {first ? <Heading>{first.label}</Heading> : null}
      {first?.top?.items.slice(0, SHOWN).map((card) => (
        <TicketCard key={card.id} card={card} />
      ))}
    </>
  );
}
