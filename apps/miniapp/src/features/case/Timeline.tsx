import { View } from '@tarojs/components';
import { now } from '../../lib/clock';
import { ago } from '../../lib/time';
import { Line } from '../../ui/Panel';
import { Photos } from '../file/Photos';
import styles from './Timeline.module.scss';
import type { CaseEvent } from './case';
import { actorText } from './case.text';

function Entry({ event }: { event: CaseEvent }) {
  return (
    <View className={styles.entry}>
      <View className={styles.head}>
        <View className={styles.label}>{event.label}</View>
        <View className={styles.at}>{ago(event.at, now())}</View>
      </View>
      <View className={styles.by}>{actorText(event)}</View>
      {event.details?.map(({ field, label, value }, at) => (
        <Line key={`${field}.${at}`} name={label}>
          {value}
        </Line>
      ))}
      {event.note ? <View className={styles.note}>{event.note}</View> : null}
      <Photos photos={event.files ?? []} />
    </View>
  );
}

/** What happened, newest first. */
export function Timeline({ events }: { events: readonly CaseEvent[] }) {
  return (
    <View className={styles.line}>
      {[...events].reverse().map((event) => (
        <Entry key={event.id} event={event} />
      ))}
    </View>
  );
}
