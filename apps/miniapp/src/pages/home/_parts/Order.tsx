import { View } from '@tarojs/components';
import type { NavigationSection } from '../../../api/contract';
import { waysOf } from '../../../features/navigation/Entries';
import { Btn } from '../../../ui/Btn';
import { Tap } from '../../../ui/Tap';
import styles from './Order.module.scss';

/** The way to place a request: the one thing that every resident must find. Staff have it below their work. */
export function Order({ section, isQuiet }: { section: NavigationSection; isQuiet: boolean }) {
  const [place, ...others] = waysOf(section.entries);
  if (!place) return null;
  return (
    <>
      {isQuiet ? (
        <Btn text={place.text} onTap={place.onTap} />
      ) : (
        <Tap className={styles.entry} onTap={place.onTap}>
          <View className={styles.name}>{place.text}</View>
          <View className={styles.hint}>有事请说，管家来接</View>
        </Tap>
      )}
      {others.map(({ id, text, hint, onTap }) => (
        <Btn key={id} text={text} hint={hint} onTap={onTap} />
      ))}
    </>
  );
}
