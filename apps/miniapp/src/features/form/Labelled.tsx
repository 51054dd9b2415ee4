import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import styles from './FormFields.module.scss';

type Props = PropsWithChildren<{ label: string; optional?: boolean; hint?: string }>;

/** A label, an input and its error. */
export function Labelled({ label, optional = false, hint, children }: Props) {
  return (
    <View className={styles.field}>
      <View className={styles.label}>{optional ? `${label}（可不填）` : label}</View>
      {children}
      {hint ? (
        <View className={styles.hint} aria-live="polite">
          {hint}
        </View>
      ) : null}
    </View>
  );
}
