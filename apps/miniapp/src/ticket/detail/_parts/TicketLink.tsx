import { Text } from '@tarojs/components';
import type { Kin } from '../../../api/contract';
import { open } from '../../../lib/route';
import { Tap } from '../../../ui/Tap';
import styles from './parts.module.scss';

/** A link to another ticket of the same matter. */
export const TicketLink = ({ ticket: { id, number }, text = number }: { ticket: Kin; text?: string }) => (
  <Tap role="link" className={styles.link} onTap={() => void open('ticket/detail/index', { id })}>
    <Text>{text}</Text>
  </Tap>
);
