import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../lib/clock';
import { ago } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Tag } from '../../ui/Tag';
import { Photos } from '../file/Photos';
import { Amending } from './Amending';
import type { Case, CaseEvent, Noun } from './case';
import { actorText } from './case.text';
import styles from './Conversation.module.scss';

const SHOWN = 6;

/** Only a remark has an audience. */
export const isRemark = ({ audience = null }: CaseEvent): boolean => audience !== null;

/** The server says only of the user's own remarks whether they were read. */
const isOwn = ({ read = null }: CaseEvent): boolean => read !== null;

const whoOf = (remark: CaseEvent): string => (isOwn(remark) ? '我' : actorText(remark));

const amendedText = { corrected: '已更正', retracted: '已收回' } as const;

const isAmendable = ({ amendableUntil: until = null }: CaseEvent): boolean =>
  until !== null && Date.parse(until) > now();

interface Context<C extends Case> {
  noun: Noun<C>;
  subject: C;
}

function Remark<C extends Case>({ remark, ...beside }: Context<C> & { remark: CaseEvent }) {
  return (
    <View className={`${styles.remark} ${isOwn(remark) ? styles.own : ''}`}>
      <View className={styles.who}>{`${whoOf(remark)} · ${ago(remark.at, now())}`}</View>
      {remark.audience === 'staff' ? <Tag text="仅工作人员" tone="amber" /> : null}
      {remark.amended ? <Tag text={amendedText[remark.amended]} tone="plain" /> : null}
      {remark.note ? <View className={styles.words}>{remark.note}</View> : null}
      <Photos photos={remark.files ?? []} />
      {isOwn(remark) ? <View className={styles.read}>{remark.read ? '已读' : '未读'}</View> : null}
      {isAmendable(remark) ? <Amending {...beside} remark={remark} /> : null}
    </View>
  );
}

/** The conversation, oldest first: own remarks on the right, others on the left. */
export function Conversation<C extends Case>({
  remarks,
  ...beside
}: Context<C> & { remarks: readonly CaseEvent[] }) {
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, remarks.length - SHOWN);
  return (
    <View className={styles.thread}>
      {hidden ? <Btn text={`再看更早的 ${hidden} 条留言`} onTap={() => setWhole(true)} /> : null}
      {remarks.slice(hidden).map((remark) => (
        <Remark key={remark.id} remark={remark} {...beside} />
      ))}
    </View>
  );
}
