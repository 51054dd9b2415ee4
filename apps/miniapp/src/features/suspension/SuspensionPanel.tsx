import type { PropsWithChildren } from 'react';
import type { Suspension } from '../../api/contract';
import { now } from '../../lib/clock';
import { moment } from '../../lib/time';
import { Line, Panel } from '../../ui/Panel';

/** "微***：同一内容反复提交". */
export const suspensionText = ({ name, words }: Suspension): string => `${name}：${words}`;

/** Whose account is suspended, why and how long, by whom, and what was said since: for those who decide. */
export function SuspensionPanel({ suspension, children }: PropsWithChildren<{ suspension: Suspension }>) {
  const { name, stateLabel, words, proposedBy, proposedAt, confirmedBy, until, days } = suspension;
  return (
    <Panel title={`${name} · ${stateLabel}`}>
      <Line name="原因">{words}</Line>
      <Line name="提出">{`${proposedBy}，${moment(proposedAt, now())}`}</Line>
      {confirmedBy ? <Line name="确认">{confirmedBy}</Line> : null}
      <Line name="停多久">{until ? `到${moment(until, now())}` : `${days} 天`}</Line>
      {suspension.appeal ? <Line name="申诉">{suspension.appeal}</Line> : null}
      {suspension.answer ? <Line name="答复">{suspension.answer}</Line> : null}
      {children}
    </Panel>
  );
}
