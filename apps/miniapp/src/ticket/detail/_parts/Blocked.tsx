import { View } from '@tarojs/components';
import type { Ticket } from '../../../api/contract';
import styles from './parts.module.scss';

/** Why a button is not there that was to be expected. */
export function Blocked({ of }: { of: Ticket['blocked'] }) {
  return (
    <>
      {of.map(({ action, label, message }) => (
        <View key={action} className={styles.banner}>{`暂时不能${label}：${message}`}</View>
      ))}
    </>
  );
}
