import { View } from '@tarojs/components';
import type { Ticket } from '../../../api/contract';
import { personText } from '../../../features/case/case.text';
import { now } from '../../../lib/clock';
import { moment } from '../../../lib/time';
import { Line } from '../../../ui/Panel';
import styles from './parts.module.scss';

/** For staff: what the 督办 ladder told last and why, and what it will tell next. */
export function Ladder({ ladder }: { ladder: Ticket['ladder'] }) {
  if (!ladder) return null;
  const { next, told } = ladder;
  const [last] = told;
  return (
    <>
      {last ? (
        <>
          <Line name="督办">
            {[last.label, last.to.map(personText).join('、')].filter(Boolean).join('，已告知')}
          </Line>
          <View className={styles.soft}>{last.why}</View>
        </>
      ) : null}
      {next ? <Line name="下一步督办">{`${moment(next.at, now())} ${next.label}`}</Line> : null}
    </>
  );
}

/** For staff: how the last 督办 by an office stands. */
export function Supervised({ supervisions }: { supervisions: Ticket['supervisions'] }) {
  const [last] = supervisions ?? [];
  if (!last) return null;
  const isOpen = last.status === 'open';
  const by = last.by ? personText(last.by) : '';
  return (
    <Line name="督办回复">
      {[by, last.label, isOpen && last.replyBy ? `${moment(last.replyBy, now())}前回复` : '']
        .filter(Boolean)
        .join('，')}
    </Line>
  );
}
