import { View } from '@tarojs/components';
import type { Action, Ticket } from '../../../api/contract';
import { Photos } from '../../../features/file/Photos';
import { headline, kindText, sourceText, whereText } from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { moment } from '../../../lib/time';
import { Line, Panel, Soft } from '../../../ui/Panel';
import styles from './parts.module.scss';
import { Reporter } from './Reporter';

/** Explains why the viewer sees only a part. */
const limits = {
  hearing: () => '您参加的是协商，这里只能看到与协商有关的内容。',
  beside: ({ kind, words }: Ticket) =>
    kind === 'idea' && words
      ? '这是邻居的金点子。是谁提的、工作人员之间说的话，不给邻居看。'
      : '您和邻居一起反映这件事：办到哪一步、对大家说的话都在这里。点单人写的话和照片，要点单人或管家同意才给看。',
};

/** The matter in the reporter's words. */
export function SubjectPanel({ ticket, reveal }: { ticket: Ticket; reveal: Action | undefined }) {
  return (
    <Panel title={headline(ticket)}>
      {ticket.scope === 'whole' ? null : <Soft>{limits[ticket.scope](ticket)}</Soft>}
      {ticket.words ? <View className={styles.words}>{ticket.words}</View> : null}
      <Photos photos={ticket.files} />
      <Line name="地点">{whereText(ticket)}</Line>
      <Line name="类型">{`${kindText(ticket.kind)} · ${ticket.category.name}`}</Line>
      {ticket.proxy ? <Line name="代点单">{ticket.proxy.name}</Line> : null}
      {sourceText(ticket) ? <Line name="来源">{sourceText(ticket)}</Line> : null}
      <Line name="单号">{ticket.number}</Line>
      <Line name="点单时间">{moment(ticket.placedAt, now())}</Line>
      <Reporter ticket={ticket} action={reveal} />
    </Panel>
  );
}
