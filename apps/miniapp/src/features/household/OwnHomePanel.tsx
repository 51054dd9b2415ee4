import type { PropsWithChildren } from 'react';
import { now } from '../../lib/clock';
import { agoShort } from '../../lib/time';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { OwnHome } from './homes';
import { StatusTag } from './StatusTag';

/** One's own home: how far it is confirmed, and why not. */
export function OwnHomePanel({ home, children }: PropsWithChildren<{ home: OwnHome }>) {
  return (
    <Panel
      title={home.household.name}
      aside={home.isOver ? <Tag text="已结束" /> : <StatusTag status={home.status} />}
    >
      <Line name="身份">{home.roleLabel}</Line>
      <Line name="登记">{agoShort(home.since, now())}</Line>
      {home.status === 'unconfirmed' && !home.isOver ? (
        <Soft>等管家或社区确认。现在也可以点单，单上会写明还没有确认。</Soft>
      ) : null}
      {home.refusal ? <Line name={home.status === 'ended' ? '终止原因' : '原因'}>{home.refusal}</Line> : null}
      {children}
    </Panel>
  );
}
