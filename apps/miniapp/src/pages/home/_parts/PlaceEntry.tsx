import { View } from '@tarojs/components';
import { open } from '../../../lib/route';
import { Tap } from '../../../ui/Tap';
import styles from './PlaceEntry.module.scss';

/** The one thing everybody must find. */
export function PlaceEntry() {
  return (
    <Tap className={styles.entry} onTap={() => void open('resident/place/index', {})}>
      <View className={styles.name}>我要点单</View>
      <View className={styles.hint}>有事请说，管家来接</View>
    </Tap>
  );
}
