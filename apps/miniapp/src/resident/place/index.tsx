import { useState } from 'react';
import type { Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { BuildingField } from '../../features/org/BuildingField';
import type { Photo } from '../../features/file/photo';
import { PhotoPicker } from '../../features/file/PhotoPicker';
import { useAgreed } from '../../features/privacy/useAgreed';
import { Labelled } from '../../features/ticket/form/Labelled';
import { labelOf, type Item } from '../../features/ticket/form/values';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { TextArea, TextLine } from '../../ui/Words';
import { pageOf } from '../../ui/page-of';
import { Alike } from './_parts/Alike';
import { Anonymous } from './_parts/Anonymous';
import { Given } from './_parts/Given';
import { AboutWhom, OnBehalf } from './_parts/More';
import { Neighbours } from './_parts/Neighbours';
import { Subject } from './_parts/Subject';
import { Urgency } from './_parts/Urgency';
import { usePlacing } from './_parts/usePlacing';

const label = (field: string) => labelOf('place', field);
const first = (value: unknown) => (value as readonly Item[] | undefined)?.[0];
const SECRET = '这件事要保密吗？';
const secrecy = [
  { value: false, label: '不用' },
  { value: true, label: '要保密' },
];

/** Tap 我要点单, tap the subject, say it, tap 提交: everything else is filled in for most people. */
function Placing({ me }: { me: Me }) {
  const { values, hints, set, send, endorsed, busy, given, wait } = usePlacing(me);
  const { agreed, sheet } = useAgreed(me);
  const [said, setSaid] = useState('');
  const building = first(values.building);
  if (given) return <Given of={given} />;
  return (
    <Page
      title="我要点单"
      footer={<Btn text="提交" look="main" busy={busy} wait={wait} onTap={() => agreed(send)} />}
    >
      <OnBehalf me={me} values={values} hints={hints} set={set} />
      <Subject values={values} hints={hints} set={set} />
      <Labelled label={label('building')} hint={hints.building}>
        <BuildingField
          label={label('building')}
          value={building ? { id: building.id, name: building.name ?? '' } : null}
          onChange={(one) => set('building', [one])}
        />
      </Labelled>
      <Alike values={values} words={said} onEndorsed={endorsed} />
      <Labelled label="请说说是什么事" hint={hints.words}>
        <TextArea
          label="请说说是什么事"
          value={String(values.words ?? '')}
          placeholder="例如：2 单元楼道里有电动车在充电"
          onChange={(words) => set('words', words)}
          onLeave={() => setSaid(String(values.words ?? ''))}
        />
      </Labelled>
      <PhotoPicker
        max={9}
        value={(values.files ?? []) as readonly Photo[]}
        onChange={(files) => set('files', files)}
      />
      <Labelled label={label('place')} optional>
        <TextLine
          label={label('place')}
          value={String(values.place ?? '')}
          placeholder="例如：2 单元一楼楼道"
          onChange={(place) => set('place', place)}
        />
      </Labelled>
      <Urgency values={values} set={set} />
      <AboutWhom values={values} set={set} />
      <Labelled label={SECRET}>
        <Choices
          big
          label={SECRET}
          options={secrecy}
          chosen={[values.private === true]}
          onChoose={(one) => set('private', one)}
        />
        {values.private === true ? (
          <Soft>只有社区党组织和受理员知道，直接由书记来办，不经过管家。</Soft>
        ) : null}
      </Labelled>
      <Neighbours values={values} set={set} />
      <Anonymous values={values} set={set} />
      {sheet}
    </Page>
  );
}

function PlacePage() {
  useGate();
  const me = useMe();
  return me.data ? (
    <Placing me={me.data} />
  ) : (
    <Page title="我要点单">
      <Query of={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(PlacePage);
