import { useState } from 'react';
import type { Form, Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { BuildingField } from '../../features/org/BuildingField';
import { useAgreed } from '../../features/privacy/useAgreed';
import { useFormNamed } from '../../features/form/forms.queries';
import { Labelled } from '../../features/form/Labelled';
import { labelOf, type Item } from '../../features/form/values';
import { NoForm } from '../../features/form/WithForm';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { TextArea } from '../../ui/Words';
import { pageOf } from '../../ui/page-of';
import { Additions } from './_parts/Additions';
import { Alike } from './_parts/Alike';
import { Danger } from './_parts/Danger';
import { Given } from './_parts/Given';
import { OnBehalf } from './_parts/More';
import { Neighbours } from './_parts/Neighbours';
import { Pictures } from './_parts/Pictures';
import { Subject } from './_parts/Subject';
import { usePlacing } from './_parts/usePlacing';

const first = (value: unknown) => (value as readonly Item[] | undefined)?.[0];
const WORDS = '请说说是什么事';

/** Say it or take a picture, and tap 提交: everything else is filled in for most people. */
function Placing({ me, schema }: { me: Me; schema: Form }) {
  const placing = usePlacing(me, schema);
  const { given, values, errors, set, send, endorsed, busy, code, wait } = placing;
  const { agreed, sheet } = useAgreed(me);
  const [finishedWords, setFinishedWords] = useState('');
  const building = first(values.building);
  const label = (field: string) => labelOf(schema, field);
  const isChosen = given.category !== undefined;
  if (code) return <Given placed={code} />;
  return (
    <Page
      title="我要点单"
      footer={<Btn text="提交" look="main" busy={busy} wait={wait} onTap={() => agreed(send)} />}
    >
      <Danger values={values} set={set} />
      <OnBehalf me={me} schema={schema} values={values} errors={errors} set={set} />
      <Labelled label={WORDS} hint={errors.words}>
        <TextArea
          label={WORDS}
          value={String(values.words ?? '')}
          placeholder="例如：2 单元楼道里有电动车在充电"
          onChange={(words) => set('words', words)}
          onLeave={() => setFinishedWords(String(values.words ?? ''))}
        />
      </Labelled>
      <Pictures values={values} error={errors.files} set={set} />
      <Labelled label={label('building')} hint={errors.building}>
        <BuildingField
          label={label('building')}
          value={building ? { id: building.id, name: building.name ?? '' } : null}
          onChange={(one) => set('building', [one])}
        />
      </Labelled>
      <Subject values={values} errors={errors} isChosen={isChosen} set={set} />
      {isChosen || values.words ? <Neighbours values={values} set={set} /> : null}
      <Alike values={values} words={finishedWords} onEndorsed={endorsed} />
      <Additions schema={schema} values={values} errors={errors} set={set} />
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
