import { useState } from 'react';
import type { HeldOffice } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { NameSheet } from '../../features/org/NameSheet';
import { useEndOffice, useOffices } from '../../features/org/office.queries';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { agoShort, until } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Line, Panel, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Tag } from '../../ui/Tag';
import { pageOf } from '../../ui/page-of';
import { Appointing } from './_parts/Appointing';

const TITLE = '任职';

function Held({ of: { id, label, area, person, deputy, since, absence, mayEnd } }: { of: HeldOffice }) {
  const end = useEndOffice();
  const [isNaming, setNaming] = useState(false);
  const run = async () => {
    if (!(await confirm(`${person.name}卸任${label}吗？`, '卸任', '以前办的事仍记在当时的职务上。'))) return;
    end.mutate(id, { onSuccess: () => say('已卸任'), onError: (error) => say(sentenceOf(error)) });
  };
  return (
    <Panel
      title={`${person.name} · ${label}${deputy ? '（副）' : ''}`}
      aside={absence ? <Tag text="请假中" tone="amber" /> : null}
    >
      <Line name="范围">{area.name}</Line>
      <Line name="任职">{agoShort(since, now())}</Line>
      {absence ? (
        <Line name="代理">{`${absence.deputy?.name ?? '由上一级办'}，${until(absence.until, now())} 前`}</Line>
      ) : null}
      {mayEnd ? (
        <Stack across>
          <Btn text="更正姓名" onTap={() => setNaming(true)} />
          <Btn text="卸任" busy={end.isPending} onTap={() => void run()} />
        </Stack>
      ) : null}
      {isNaming ? (
        <NameSheet person={person} onDone={() => setNaming(false)} onClose={() => setNaming(false)} />
      ) : null}
    </Panel>
  );
}

/** The office-holders; higher offices appoint them and end their terms. */
function OfficesPage() {
  useGate();
  const me = useMe();
  const offices = useOffices();
  const [isAppointing, setAppointing] = useState(false);
  useFresh(offices);
  const appoints = offices.data?.appoints ?? [];
  if (isAppointing && me.data)
    return <Appointing person={me.data.id} appoints={appoints} onDone={() => setAppointing(false)} />;
  return (
    <Page
      title={TITLE}
      footer={appoints.length ? <Btn text="任命" look="main" onTap={() => setAppointing(true)} /> : undefined}
    >
      <Query of={offices} isEmpty={({ items }) => items.length === 0} empty="还没有人任职">
        {({ items }) => items.map((one) => <Held key={one.id} of={one} />)}
      </Query>
    </Page>
  );
}

export default pageOf(OfficesPage);
