import { View } from '@tarojs/components';
import type { Notice } from '../../api/contract';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { ago } from '../../lib/time';
import { Tap } from '../../ui/Tap';
import styles from './NoticeItem.module.scss';

export function NoticeItem({ of }: { of: Notice }) {
  const { ticket } = of;
  return (
    <Tap className={styles.item} role={ticket ? 'link' : 'button'} onTap={() => { if (ticket) void open('ticket/detail/index', { id: ticket.id }); }}>
      <View className={of.read ? styles.title : `${styles.title} ${styles.unread}`}>{of.title}</View>
      <View>{of.text}</View>
      <View className={styles.at}>{[ago(of.at, now()), ticket?.number].filter(Boolean).join(' · ')}</View>
    </Tap>
  );
}
