import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { Card } from '../../api/contract';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { agoShort } from '../../lib/time';
import { Picture } from '../../ui/Picture';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import styles from './TicketCard.module.scss';
import { promiseText, standingText, stateText, stateTone, urgencyText, whereText } from './ticket.text';

interface Props {
  of: Card;
  /** In pick mode: whether this one is picked, and what a tap does. */
  picked?: boolean;
  onPick?: (card: Card) => void;
}

function Tags({ of }: { of: Card }) {
  const urgency = urgencyText(of.urgency);
  const due = promiseText(of.state, of.due, now());
  return (
    <View className={styles.tags}>
      <Tag text={stateText(of)} tone={stateTone(of)} />
      {urgency ? <Tag text={urgency} tone="red" /> : null}
      {of.unconfirmed ? <Tag text="待确认住户" tone="amber" /> : null}
      {of.unanswered ? <Tag text="留言未回" tone="amber" /> : null}
      {due ? <View className={of.late ? styles.late : styles.due}>{due}</View> : null}
    </View>
  );
}

/** One ticket in a list. Few nodes, because twenty are sent to the phone at once. */
export const TicketCard = memo(function TicketCard({ of, picked, onPick }: Props) {
  const tap = onPick ? () => onPick(of) : () => void open('ticket/detail/index', { id: of.id });
  return (
    <Tap
      className={`${styles.card} ${picked ? styles.on : ''}`}
      role={onPick ? 'checkbox' : 'link'}
      checked={onPick ? picked === true : undefined}
      onTap={tap}
    >
      {onPick ? <View className={styles.mark}>{picked ? '✓' : ''}</View> : null}
      <View className={styles.main}>
        <Tags of={of} />
        <View className={styles.title}>{of.summary || of.title || of.category.name}</View>
        <View className={styles.where}>
          {whereText(of)}
          <Text className={styles.when}>{` · ${agoShort(of.placedAt, now())}`}</Text>
        </View>
        <View className={styles.status}>{standingText(of)}</View>
      </View>
      {of.thumb ? <Picture className={styles.thumb} src={of.thumb} /> : null}
    </Tap>
  );
});
