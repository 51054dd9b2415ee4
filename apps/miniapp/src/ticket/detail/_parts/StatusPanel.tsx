import { View } from '@tarojs/components';
import type { Ticket, TicketEvent } from '../../../api/contract';
import { personText } from '../../../features/case/case.text';
import { promiseBeside, stateText, stateTone, urgencyText } from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { Heading, Line, Panel } from '../../../ui/Panel';
import { Tag } from '../../../ui/Tag';
import { Declined, decliningOf } from './Declined';
import styles from './parts.module.scss';

/** The number of endorsers. */
const besideText = ({ endorsers, endorsed }: Ticket['facts']) =>
  [`${endorsers} 位邻居附议`, endorsed ? '我已附议' : ''].filter(Boolean).join('，');

/** The current holder and the deadline. */
export function StatusPanel({ of, events }: { of: Ticket; events: readonly TicketEvent[] }) {
  const declining = decliningOf(of, events);
  const promise = promiseBeside(of, now());
  const urgency = urgencyText(of.urgency);
  return (
    <Panel>
      <View className={styles.tags}>
        <Tag text={stateText(of)} tone={stateTone(of)} />
        {urgency ? <Tag text={urgency} tone="red" /> : null}
        {of.hold ? <Tag text="已挂账" tone="amber" /> : null}
        {of.private ? <Tag text="不公开" /> : null}
      </View>
      <Heading>{of.status}</Heading>
      {promise ? (
        <View className={promise.startsWith('已超时') ? styles.late : styles.promise}>{promise}</View>
      ) : null}
      {of.promise.provisional ? <View className={styles.soft}>节假日安排尚未公布，期限可能调整</View> : null}
      {declining ? <Declined of={of} by={declining} /> : null}
      {of.facts.endorsers ? <Line name="附议">{besideText(of.facts)}</Line> : null}
      {of.lead ? <Line name="主办">{of.lead.name}</Line> : null}
      {of.support.length ? <Line name="协办">{of.support.map(({ name }) => name).join('、')}</Line> : null}
      {of.caseSteward ? <Line name="跟单管家">{personText(of.caseSteward)}</Line> : null}
    </Panel>
  );
}
