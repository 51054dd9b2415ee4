import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import styles from './Row.module.scss';
import { Tag, type Tone } from './Tag';

type Props = PropsWithChildren<{ name: string; tag?: string; tone?: Tone; words?: string | null }>;

/** A row of a panel: name, state and text. */
export function Row({ name, tag, tone, words, children }: Props) {
  return (
    <View className={styles.row}>
      <View className={styles.head}>
        <View className={styles.name}>{name}</View>
        {tag ? <Tag text={tag} tone={tone} /> : null}
      </View>
      {words ? <View className={styles.words}>{words}</View> : null}
      {children}
    </View>
  );
}
