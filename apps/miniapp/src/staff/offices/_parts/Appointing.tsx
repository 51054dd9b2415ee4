import { useState } from 'react';
import type { Named, Offices } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { ofArea } from '../../../features/org/entries';
import { useAppoint } from '../../../features/org/office.queries';
import { useAreas } from '../../../features/org/org.queries';
import { PersonSheet } from '../../../features/org/PersonSheet';
import { Picked, type Picking } from '../../../features/org/Picked';
import { PickSheet } from '../../../features/org/PickSheet';
import { Labelled } from '../../../features/form/Labelled';
import { say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Page } from '../../../ui/Page';
import { TextLine } from '../../../ui/Words';

type Appointment = Offices['appoints'][number];

const beside = [
  { value: false, label: '正职' },
  { value: true, label: '副职' },
];

function AreaSheet({ kind, onPick, onClose }: Picking & { kind: Appointment['area'] }) {
  const areas = useAreas(kind, '');
  return (
    <PickSheet
      title="哪里"
      of={{ ...areas, data: areas.data?.map(ofArea) }}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}

function useAppointing(onDone: () => void) {
  const [office, setOffice] = useState<Appointment['office'] | ''>('');
  const [areas, setAreas] = useState<readonly Named[]>([]);
  const [people, setPeople] = useState<readonly Named[]>([]);
  const [deputy, setDeputy] = useState(false);
  const [name, setName] = useState('');
  const appoint = useAppoint();
  const send = () => {
    const [area, person] = [areas[0], people[0]];
    if (office === '' || !area || !person) return say('请选职务、范围和人');
    const named = name.trim() === '' ? {} : { name: name.trim() };
    void appoint.mutateAsync({ office, area: area.id, person: person.id, deputy, ...named }).then(
      () => {
        say('已任命');
        onDone();
      },
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  const choose = (next: Appointment['office']) => {
    setOffice(next);
    setAreas([]);
  };
  return {
    office,
    choose,
    areas,
    setAreas,
    people,
    setPeople,
    deputy,
    setDeputy,
    name,
    setName,
    send,
    busy: appoint.isPending,
  };
}

/** Office, area and person. */
export function Appointing({ appoints, onDone }: { appoints: readonly Appointment[]; onDone: () => void }) {
  const form = useAppointing(onDone);
  const kind = appoints.find(({ office }) => office === form.office)?.area;
  const foot = (
    <>
      <Btn text="不任命了" disabled={form.busy} onTap={onDone} />
      <Btn text="确认任命" look="main" busy={form.busy} onTap={form.send} />
    </>
  );
  return (
    <Page title="任命" footer={foot}>
      <Labelled label="职务">
        <Choices
          label="职务"
          options={appoints.map(({ office, label }) => ({ value: office, label }))}
          chosen={form.office ? [form.office] : []}
          onChoose={form.choose}
        />
      </Labelled>
      {kind ? (
        <Labelled label="范围">
          <Picked
            label="范围"
            value={form.areas}
            max={1}
            onChange={form.setAreas}
            sheet={(picking) => <AreaSheet kind={kind} {...picking} />}
          />
        </Labelled>
      ) : null}
      <Labelled label="谁">
        <Picked
          label="人员"
          value={form.people}
          max={1}
          onChange={form.setPeople}
          sheet={(picking) => <PersonSheet title="谁" {...picking} />}
        />
      </Labelled>
      <Labelled label="姓名" optional>
        <TextLine
          label="姓名"
          value={form.name}
          max={30}
          placeholder="现在登记的不对才填"
          onChange={form.setName}
        />
      </Labelled>
      <Labelled label="正职还是副职">
        <Choices big label="正职还是副职" options={beside} chosen={[form.deputy]} onChoose={form.setDeputy} />
      </Labelled>
    </Page>
  );
}
