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
import { promiseText, stateText, stateTone, urgencyText, whereText } from './ticket.text';

/** One ticket in a list. Few nodes, because twenty of them go to the phone at once. */
export const TicketCard = memo(function TicketCard({ of }: { of: Card }) {
  const urgency = urgencyText(of.urgency);
  const due = promiseText(of.state, of.due, now());
  return (
    <Tap className={styles.card} role="link" onTap={() => void open('ticket/detail/index', { id: of.id })}>
      <View className={styles.main}>
        <View className={styles.tags}>
          <Tag text={stateText(of)} tone={stateTone(of)} />
          {urgency ? <Tag text={urgency} tone="red" /> : null}
          {due ? <View className={of.late ? styles.late : styles.due}>{due}</View> : null}
        </View>
        <View className={styles.title}>{of.summary || of.title || of.category.name}</View>
        <View className={styles.where}>{whereText(of)}<Text className={styles.when}>{` · ${agoShort(of.placedAt, now())}`}</Text></View>
        <View className={styles.status}>{of.status}</View>
      </View>
      {of.thumb ? <Picture className={styles.thumb} src={of.thumb} /> : null}
    </Tap>
  );
});
