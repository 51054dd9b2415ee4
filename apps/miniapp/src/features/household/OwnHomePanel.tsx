import type { PropsWithChildren } from 'react';
import { now } from '../../lib/clock';
import { agoShort } from '../../lib/time';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { OwnHome } from './homes';
import { StatusTag } from './StatusTag';

/** One's own home: how far it is confirmed, and why not. */
export function OwnHomePanel({ of, children }: PropsWithChildren<{ of: OwnHome }>) {
  return (
    <Panel title={of.household.name} aside={of.isOver ? <Tag text="已结束" /> : <StatusTag of={of.status} />}>
      <Line name="身份">{of.roleLabel}</Line>
      <Line name="登记">{agoShort(of.since, now())}</Line>
      {of.status === 'unconfirmed' && !of.isOver ? (
        <Soft>等管家或社区确认。现在也可以点单，单上会写明还没有确认。</Soft>
      ) : null}
      {of.refusal ? <Line name={of.status === 'ended' ? '终止原因' : '原因'}>{of.refusal}</Line> : null}
      {children}
    </Panel>
  );
}
