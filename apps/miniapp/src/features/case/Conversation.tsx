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

interface About<C extends Case> {
  noun: Noun<C>;
  about: C;
}

function Remark<C extends Case>({ of, ...beside }: About<C> & { of: CaseEvent }) {
  return (
    <View className={`${styles.remark} ${isOwn(of) ? styles.own : ''}`}>
      <View className={styles.who}>{`${whoOf(of)} · ${ago(of.at, now())}`}</View>
      {of.audience === 'staff' ? <Tag text="仅工作人员" tone="amber" /> : null}
      {of.amended ? <Tag text={amendedText[of.amended]} tone="plain" /> : null}
      {of.note ? <View className={styles.words}>{of.note}</View> : null}
      <Photos of={of.files ?? []} />
      {isOwn(of) ? <View className={styles.read}>{of.read ? '已读' : '未读'}</View> : null}
      {isAmendable(of) ? <Amending {...beside} of={of} /> : null}
    </View>
  );
}

/** The conversation, oldest first: own remarks on the right, others on the left. */
export function Conversation<C extends Case>({ of, ...beside }: About<C> & { of: readonly CaseEvent[] }) {
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, of.length - SHOWN);
  return (
    <View className={styles.thread}>
      {hidden ? <Btn text={`再看更早的 ${hidden} 条留言`} onTap={() => setWhole(true)} /> : null}
      {of.slice(hidden).map((remark) => (
        <Remark key={remark.id} of={remark} {...beside} />
      ))}
    </View>
  );
}
