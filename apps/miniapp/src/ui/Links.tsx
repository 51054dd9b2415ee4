import { View } from '@tarojs/components';
import styles from './Links.module.scss';
import { Tap } from './Tap';

export interface To {
  text: string;
  onTap: () => void;
  /** What is missing or to be done there. */
  hint?: string;
  /** What is known of it. */
  note?: string;
  /** Where several may have one text. */
  id?: string;
}

/** Links to other pages below a common heading. */
export function Links({ title, links }: { title: string; links: readonly To[] }) {
  if (links.length === 0) return null;
  return (
    <View className={styles.group}>
      <View className={styles.title}>{title}</View>
      <View className={styles.list}>
        {links.map(({ id, text, hint, note, onTap }) => (
          <Tap
            key={id ?? text}
            className={styles.row}
            label={[text, note, hint].filter(Boolean).join('，')}
            onTap={onTap}
          >
            <View className={styles.text}>{text}</View>
            {note ? <View className={styles.note}>{note}</View> : null}
            {hint ? <View className={styles.hint}>{hint}</View> : null}
          </Tap>
        ))}
      </View>
    </View>
  );
}
