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

function Tile({ of }: { of: BoxTop }) {
  const count = countOf(of);
  const waits = count !== '' && count !== '0';
  return (
    <Tap
      className={styles.tile}
      onTap={() => void open('ticket/list/index', { box: of.box, label: of.label })}
    >
      <View className={`${styles.count} ${waits ? styles.waits : ''}`}>{count || '·'}</View>
      <View className={styles.label}>{of.label}</View>
    </Tap>
  );
}

/**
 * The user's open work: every box with its count, and the first tickets of the first box that is not empty.
 */
export function Workbench({ of }: { of: readonly BoxTop[] }) {
  // A box still loading may be the first: show no other in its place, so that nothing jumps.
  const next = of.find(({ top }) => !top || top.items.length > 0);
  const first = next?.top ? next : undefined;
  return (
    <>
      <View className={styles.grid}>
        {of.map((box) => (
          <Tile key={box.box} of={box} />
        ))}
      </View>
      {first ? <Heading>{first.label}</Heading> : null}
      {first?.top?.items.slice(0, SHOWN).map((card) => (
        <TicketCard key={card.id} of={card} />
      ))}
    </>
  );
}
