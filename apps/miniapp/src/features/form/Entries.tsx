import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Btn } from '../../ui/Btn';
import { Tap } from '../../ui/Tap';
import styles from './Entries.module.scss';
import type { Value, Values } from './values';

interface Props {
  label: string;
  value: readonly Values[];
  max: number;
  onChange: (value: readonly Values[]) => void;
  /** Draws one entry; `set` changes one of its fields. */
  children: (entry: Values, at: number, set: (name: string, value: Value | undefined) => void) => ReactNode;
}

/** A list of subforms: each can be removed, others added. */
export function Entries({ label, value, max, onChange, children }: Props) {
  const change = (at: number, name: string, next: Value | undefined) =>
    onChange(value.map((entry, index) => (index === at ? { ...entry, [name]: next } : entry)));
  return (
    <View className={styles.list}>
      {value.map((entry, at) => (
        <View key={at} className={styles.entry}>
          <View className={styles.head}>
            <View className={styles.count}>{`${label} ${at + 1}`}</View>
            <Tap
              className={styles.drop}
              label={`去掉${label} ${at + 1}`}
              onTap={() => onChange(value.filter((_, index) => index !== at))}
            >
              去掉
            </Tap>
          </View>
          {children(entry, at, (name, next) => change(at, name, next))}
        </View>
      ))}
      {value.length < max ? <Btn text={`加一个${label}`} onTap={() => onChange([...value, {}])} /> : null}
    </View>
  );
}
