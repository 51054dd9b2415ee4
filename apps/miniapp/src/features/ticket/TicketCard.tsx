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
import {
  hotlineText,
  idleText,
  nudgesText,
  promiseText,
  sourceText,
  standingText,
  stateText,
  stateTone,
  urgencyText,
  whereText,
} from './ticket.text';

interface Props {
  card: Card;
  /** In pick mode: whether this one is picked, and what a tap does. */
  picked?: boolean;
  onPick?: (card: Card) => void;
}

function Tags({ card }: { card: Card }) {
  const urgency = urgencyText(card.urgency);
  const due = promiseText(card.state, card.due, now());
  const source = sourceText(card);
  const outside = card.state === 'closed' ? '' : hotlineText(card.hotlineDue, now());
  return (
    <View className={styles.tags}>
      <Tag text={stateText(card)} tone={stateTone(card)} />
      {urgency ? <Tag text={urgency} tone="red" /> : null}
      {source ? <Tag text={source} tone="plain" /> : null}
      {card.unconfirmed ? <Tag text="待确认住户" tone="amber" /> : null}
      {card.nudges ? <Tag text={nudgesText(card.nudges)} tone="amber" /> : null}
      {card.idleDays ? <Tag text={idleText(card.idleDays)} tone="amber" /> : null}
      {card.unanswered ? <Tag text="留言未回" tone="amber" /> : null}
      {due ? <View className={card.late ? styles.late : styles.due}>{due}</View> : null}
      {outside ? (
        <View className={outside.includes('已超时') ? styles.late : styles.due}>{outside}</View>
      ) : null}
    </View>
  );
}

/** One ticket in a list. Few nodes, because twenty are sent to the phone at once. */
export const TicketCard = memo(function TicketCard({ card, picked, onPick }: Props) {
  const tap = onPick ? () => onPick(card) : () => void open('ticket/detail/index', { id: card.id });
  return (
    <Tap
      className={`${styles.card} ${picked ? styles.on : ''}`}
      role={onPick ? 'checkbox' : 'link'}
      checked={onPick ? picked === true : undefined}
      onTap={tap}
    >
      {onPick ? <View className={styles.mark}>{picked ? '✓' : ''}</View> : null}
      <View className={styles.main}>
        <Tags card={card} />
        <View className={styles.title}>{card.summary || card.title || card.category.name}</View>
        <View className={styles.where}>
          {whereText(card)}
          <Text className={styles.when}>{` · ${agoShort(card.placedAt, now())}`}</Text>
        </View>
        <View className={styles.status}>{standingText(card)}</View>
      </View>
      {card.thumb ? <Picture className={styles.thumb} src={card.thumb} /> : null}
    </Tap>
  );
});
