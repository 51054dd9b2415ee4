import { View } from '@tarojs/components';
import type { Ticket } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { ago } from '../../../lib/time';
import styles from './parts.module.scss';

/** Nobody may overlook that a resident still waits for an answer. */
export function Unanswered({ of: { unanswered, askedAt } }: { of: Ticket['facts'] }) {
  if (!unanswered) return null;
  const since = askedAt ? `（${ago(askedAt, now())}）` : '';
  return <View className={styles.banner}>{`居民留言${since}超过一个工作日未回复`}</View>;
}
