import { View } from '@tarojs/components';
import type { Ticket, TicketEvent } from '../../../api/contract';
import { personText } from '../../../features/case/case.text';
import {
  idleText,
  promiseBeside,
  stateText,
  stateTone,
  urgencyText,
} from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { Heading, Line, Panel } from '../../../ui/Panel';
import { Tag } from '../../../ui/Tag';
import { Ladder, Supervised } from './Ladder';
import { Excluded } from './Excluded';
import { Declined, decliningOf } from './Declined';
import styles from './parts.module.scss';

/** The number of endorsers. */
const besideText = ({ endorsers, endorsed }: Ticket['facts']) =>
  [`${endorsers} 位邻居附议`, endorsed ? '我已附议' : ''].filter(Boolean).join('，');

/** The current holder and the deadline. */
export function StatusPanel({ ticket, events }: { ticket: Ticket; events: readonly TicketEvent[] }) {
  const declining = decliningOf(ticket, events);
  const promise = promiseBeside(ticket, now());
  const urgency = urgencyText(ticket.urgency);
  return (
    <Panel>
      <View className={styles.tags}>
        <Tag text={stateText(ticket)} tone={stateTone(ticket)} />
        {urgency ? <Tag text={urgency} tone="red" /> : null}
        {ticket.hold ? <Tag text="已挂账" tone="amber" /> : null}
        {ticket.private ? <Tag text="不公开" /> : null}
      </View>
      <Heading>{ticket.status}</Heading>
      {promise ? (
        <View className={promise.startsWith('已超时') ? styles.late : styles.promise}>{promise}</View>
      ) : null}
      {ticket.promise.provisional ? (
        <View className={styles.soft}>节假日安排尚未公布，期限可能调整</View>
      ) : null}
      {declining ? <Declined ticket={ticket} by={declining} /> : null}
      {ticket.facts.nudges ? <Line name="催办">{`${ticket.facts.nudges} 次`}</Line> : null}
      {ticket.facts.idleDays ? <Line name="进展">{idleText(ticket.facts.idleDays)}</Line> : null}
      {ticket.facts.endorsers ? <Line name="附议">{besideText(ticket.facts)}</Line> : null}
      {ticket.lead ? <Line name="主办">{ticket.lead.name}</Line> : null}
      {ticket.support.length ? (
        <Line name="协办">{ticket.support.map(({ name }) => name).join('、')}</Line>
      ) : null}
      {ticket.callReason ? <Line name="请回访">{ticket.callReason}</Line> : null}
      <Ladder ladder={ticket.ladder} />
      <Supervised supervisions={ticket.supervisions} />
      <Excluded exclusions={ticket.exclusions} />
      {ticket.caseSteward ? <Line name="跟单管家">{personText(ticket.caseSteward)}</Line> : null}
    </Panel>
  );
}
