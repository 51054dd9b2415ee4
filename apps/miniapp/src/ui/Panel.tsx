import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import styles from './Panel.module.scss';

export function Panel({ title, aside, children }: PropsWithChildren<{ title?: string; aside?: ReactNode }>) {
  return (
    <View className={styles.panel}>
      {title ? (
        <View className={styles.head}>
          <View className={styles.title}>{title}</View>
          {aside}
        </View>
      ) : null}
      {children}
    </View>
  );
}

export function Line({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <View className={styles.line}>
      <View className={styles.name}>{name}</View>
      <View className={styles.value}>{children}</View>
    </View>
  );
}

/** Side by side if there is room, otherwise below each other. */
export function Stack({ children, across = false }: PropsWithChildren<{ across?: boolean }>) {
  return <View className={across ? styles.across : styles.stack}>{children}</View>;
}

export function Soft({ children }: PropsWithChildren) {
  return <View className={styles.soft}>{children}</View>;
}

export function Heading({ children }: PropsWithChildren) {
  return <View className={styles.heading}>{children}</View>;
}

/** The most important message of a page. */
export function Banner({ children }: PropsWithChildren) {
  return <View className={styles.banner}>{children}</View>;
}
