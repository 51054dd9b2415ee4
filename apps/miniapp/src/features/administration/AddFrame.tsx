import { useRef, useState } from 'react';
import type { Form, Me, Named } from '../../api/contract';
import { say } from '../../lib/dialog';
import { goBack } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { useMe } from '../account/account.queries';
import { useGate } from '../account/gate';
import { draftName } from '../form/draft';
import { FormPage } from '../form/FormPage';
import { useFormNamed } from '../form/forms.queries';
import type { Filled } from '../form/values';
import { NoForm } from '../form/WithForm';
import type { Administered, Administration, Level, Opening } from './administration';
import { useAdd, useLevel } from './administration.queries';

interface Props<C extends Administered, L extends Level<C>> {
  of: Administration<C, L>;
  within: string | undefined;
}

interface Ready<C extends Administered, L extends Level<C>> extends Props<C, L> {
  opening: Opening<L>;
  me: Me;
  level: L;
  form: Form;
}

interface Added extends Named {
  readonly filled: Filled;
}

/** Several are added one after the other, so the form stays, empty again. */
function Adding<C extends Administered, L extends Level<C>>(ready: Ready<C, L>) {
  const { of, opening, within, me, level, form } = ready;
  const { title, Around } = of;
  const [added, setAdded] = useState<readonly Added[]>([]);
  const newest = useRef<Added | null>(null);
  const add = useAdd(opening, within);
  const names = added.map(({ name }) => name).join('、');
  const place = level.path[level.path.length - 1]?.name;
  const sent = () => {
    say(`已新增：${newest.current!.name}`);
    setAdded([...added, newest.current!]);
  };
  return (
    <Around>
      <FormPage
        key={added.length}
        title={`新增${title}`}
        summary={[place && `在${place}`, names && `已新增：${names}`].filter(Boolean).join('。')}
        schema={opening.form(form, level)}
        start={opening.start(level, added[added.length - 1]?.filled ?? {})}
        draft={draftName(me.id, 'add', of.noun.name, within ?? '')}
        button="新增"
        cancel={{ text: names ? '加完了' : '不加了', onTap: () => void goBack() }}
        send={async (filled, once) => {
          const { answer, isEarlier } = await add.mutateAsync({ filled, once });
          newest.current = { ...answer, filled };
          return { isEarlier };
        }}
        onSent={sent}
      />
    </Around>
  );
}

/** The frame in which one of any noun of the organisation is added. */
export function AddFrame<C extends Administered, L extends Level<C>>(props: Props<C, L>) {
  useGate();
  const { of, within } = props;
  const me = useMe();
  const level = useLevel(of, within);
  const form = useFormNamed(of.noun.name, of.opening?.name ?? '');
  if (me.data && level.data && form.data && of.opening)
    return <Adding {...props} opening={of.opening} me={me.data} level={level.data} form={form.data} />;
  return (
    <Page title={`新增${of.title}`}>
      {level.data ? (
        <Query query={form}>{(some) => (some ? null : <NoForm />)}</Query>
      ) : (
        <Query query={level}>{() => null}</Query>
      )}
    </Page>
  );
}
