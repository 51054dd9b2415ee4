import { View } from '@tarojs/components';
import styles from './Tag.module.scss';

export type Tone = 'red' | 'green' | 'amber' | 'plain';

export function Tag({ text, tone = 'plain' }: { text: string; tone?: Tone }) {
  return <View className={`${styles.tag} ${styles[tone]}`}>{text}</View>;
}
