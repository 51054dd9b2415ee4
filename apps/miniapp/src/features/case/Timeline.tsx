import { View } from '@tarojs/components';
import { now } from '../../lib/clock';
import { ago } from '../../lib/time';
import { Line } from '../../ui/Panel';
import { Photos } from '../file/Photos';
import styles from './Timeline.module.scss';
import type { CaseEvent } from './case';
import { actorText } from './case.text';

function Entry({ of }: { of: CaseEvent }) {
  return (
    <View className={styles.entry}>
      <View className={styles.head}>
        <View className={styles.label}>{of.label}</View>
        <View className={styles.at}>{ago(of.at, now())}</View>
      </View>
      <View className={styles.by}>{actorText(of)}</View>
      {of.details?.map(({ field, label, value }, at) => (
        <Line key={`${field}.${at}`} name={label}>
          {value}
        </Line>
      ))}
      {of.note ? <View className={styles.note}>{of.note}</View> : null}
      <Photos of={of.files ?? []} />
    </View>
  );
}

/** What happened, newest first. */
export function Timeline({ of }: { of: readonly CaseEvent[] }) {
  return (
    <View className={styles.line}>
      {[...of].reverse().map((event) => (
        <Entry key={event.id} of={event} />
      ))}
    </View>
  );
}
