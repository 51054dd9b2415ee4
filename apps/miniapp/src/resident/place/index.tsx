import { useState } from 'react';
import type { Form, Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { BuildingField } from '../../features/org/BuildingField';
import { useAgreed } from '../../features/privacy/useAgreed';
import { FormFields } from '../../features/form/FormFields';
import { useFormNamed } from '../../features/form/forms.queries';
import { Labelled } from '../../features/form/Labelled';
import { labelOf, type Item } from '../../features/form/values';
import { NoForm } from '../../features/form/WithForm';
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
import { Pictures } from './_parts/Pictures';
import { Subject } from './_parts/Subject';
import { Suggested } from './_parts/Suggested';
import { Urgency } from './_parts/Urgency';
import { usePlacing } from './_parts/usePlacing';

const first = (value: unknown) => (value as readonly Item[] | undefined)?.[0];
/** The fields this page draws itself; FormFields draws all others. */
const ownFields = new Set([
  'kind',
  'category',
  'building',
  'words',
  'files',
  'place',
  'in_danger',
  'today',
  'about',
  'private',
  'neighbours',
  'anonymous',
  'behalf_name',
  'behalf_phone',
  'behalf_household',
]);
const restOf = ({ fields }: Form): Form => ({
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !ownFields.has(name))),
});

const SECRET = '这件事要保密吗？';
const secrecy = [
  { value: false, label: '不用' },
  { value: true, label: '要保密' },
];

/** Tap 我要点单, tap the subject, say it, tap 提交: everything else is filled in for most people. */
function Placing({ me, schema }: { me: Me; schema: Form }) {
  const { values, errors, set, send, endorsed, busy, given, wait } = usePlacing(me, schema);
  const { agreed, sheet } = useAgreed(me);
  const [finishedWords, setFinishedWords] = useState('');
  const building = first(values.building);
  const label = (field: string) => labelOf(schema, field);
  if (given) return <Given placed={given} />;
  return (
    <Page
      title="我要点单"
      footer={<Btn text="提交" look="main" busy={busy} wait={wait} onTap={() => agreed(send)} />}
    >
      <OnBehalf me={me} schema={schema} values={values} errors={errors} set={set} />
      <Subject values={values} errors={errors} set={set} />
      <Labelled label={label('building')} hint={errors.building}>
        <BuildingField
          label={label('building')}
          value={building ? { id: building.id, name: building.name ?? '' } : null}
          onChange={(one) => set('building', [one])}
        />
      </Labelled>
      <Alike values={values} words={finishedWords} onEndorsed={endorsed} />
      <Labelled label="请说说是什么事" hint={errors.words}>
        <TextArea
          label="请说说是什么事"
          value={String(values.words ?? '')}
          placeholder="例如：2 单元楼道里有电动车在充电"
          onChange={(words) => set('words', words)}
          onLeave={() => setFinishedWords(String(values.words ?? ''))}
        />
      </Labelled>
      <Suggested values={values} words={finishedWords} set={set} />
      <Pictures values={values} error={errors.files} set={set} />
      <Labelled label={label('place')} optional>
        <TextLine
          label={label('place')}
          value={String(values.place ?? '')}
          placeholder="例如：2 单元一楼楼道"
          onChange={(place) => set('place', place)}
        />
      </Labelled>
      <Urgency schema={schema} values={values} set={set} />
      <AboutWhom schema={schema} values={values} set={set} />
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
      <FormFields schema={restOf(schema)} values={values} errors={errors} onChange={set} />
      {sheet}
    </Page>
  );
}

function PlacePage() {
  useGate();
  const me = useMe();
  const form = useFormNamed('ticket', 'place');
  return me.data && form.data ? (
    <Placing me={me.data} schema={form.data} />
  ) : (
    <Page title="我要点单">
      <Query query={me.data ? form : me}>{(got) => (got ? null : <NoForm />)}</Query>
    </Page>
  );
}

export default pageOf(PlacePage);
