import { View } from '@tarojs/components';
import type { BulkResult } from '../../../api/contract';
import { Tap } from '../../../ui/Tap';
import styles from './FailedRow.module.scss';

/** For a ticket the viewer may not see, the number is unknown too. */
export function FailedRow({ of, onSee }: { of: BulkResult; onSee: () => void }) {
  const text = <View className={styles.why}>{of.message}</View>;
  if (!of.number)
    return (
      <View className={styles.row}>
        <View>看不到的单</View>
        {text}
      </View>
    );
  return (
    <Tap role="link" className={styles.row} onTap={onSee}>
      <View className={styles.number}>{of.number}</View>
      {text}
    </Tap>
  );
}
