import { ScrollView, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { isH5 } from '../lib/platform';
import { aria } from './aria';
import { Tap } from './Tap';
import styles from './Sheet.module.scss';

type Props = PropsWithChildren<{ title: string; onClose: () => void; foot?: ReactNode }>;

/** Makes pure text scrollable with the keyboard. */
const reachable = isH5 ? { tabIndex: 0 } : {};

/** A list that slides up for one choice and closes again. */
export function Sheet({ title, onClose, foot, children }: Props) {
  return (
    <View className={styles.cover} catchMove {...aria({ role: 'dialog', label: title, modal: true })}>
      <View className={styles.shade} onClick={onClose} />
      <View className={styles.sheet}>
        <View className={styles.head}>
          <View className={styles.title}>{title}</View>
          <Tap className={styles.close} label="关闭" onTap={onClose}>
            关闭
          </Tap>
        </View>
        <ScrollView scrollY className={styles.scroll} {...reachable}>
          <View className={styles.list}>{children}</View>
        </ScrollView>
        {foot ? <View className={styles.foot}>{foot}</View> : null}
      </View>
    </View>
  );
}
