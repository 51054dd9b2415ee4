import { View } from '@tarojs/components';
import type { BulkResult } from '../../../api/contract';
import { Tap } from '../../../ui/Tap';
import styles from './FailedRow.module.scss';

/** For a ticket the viewer may not see, the number is unknown too. */
export function FailedRow({ result, onSee }: { result: BulkResult; onSee: () => void }) {
  const text = <View className={styles.why}>{result.message}</View>;
  if (!result.number)
    return (
      <View className={styles.row}>
        <View>看不到的单</View>
        {text}
      </View>
    );
  return (
    <Tap role="link" className={styles.row} onTap={onSee}>
      <View className={styles.number}>{result.number}</View>
      {text}
    </Tap>
  );
}
