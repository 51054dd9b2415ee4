import { View } from '@tarojs/components';
import styles from './Links.module.scss';
import { Tap } from './Tap';

export interface To {
  text: string;
  onTap: () => void;
  hint?: string;
}

/** Links to other pages below a common heading. */
export function Links({ title, links }: { title: string; links: readonly To[] }) {
  if (links.length === 0) return null;
  return (
    <View className={styles.group}>
      <View className={styles.title}>{title}</View>
      <View className={styles.list}>
        {links.map(({ text, hint, onTap }) => (
          <Tap key={text} className={styles.row} label={hint ? `${text}，${hint}` : text} onTap={onTap}>
            <View className={styles.text}>{text}</View>
            {hint ? <View className={styles.hint}>{hint}</View> : null}
          </Tap>
        ))}
      </View>
    </View>
  );
}
