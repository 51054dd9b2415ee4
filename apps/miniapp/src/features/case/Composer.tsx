import type { Action, Form, Me } from '../../api/contract';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Query } from '../../ui/Query';
import { TextArea } from '../../ui/Words';
import { useMe } from '../account/account.queries';
import type { Photo } from '../file/photo';
import { PhotoPicker } from '../file/PhotoPicker';
import { draftName } from '../form/draft';
import { Labelled } from '../form/Labelled';
import { useDraft } from '../form/useDraft';
import { labelOf } from '../form/values';
import { WithForm } from '../form/WithForm';
import type { Case, Noun } from './case';
import { useMove } from './case.queries';
import type { Filled } from '../form/values';
import { actionText } from './case.text';
import { defaultValues } from './default-values';

interface Props<C extends Case> {
  noun: Noun<C>;
  subject: C;
  action: Action;
  onDone: () => void;
}

interface Loaded<C extends Case> extends Props<C> {
  me: Me;
  schema: Form;
}

/** A remark needs no version: it is accepted whatever happened meanwhile. */
function useRemark<C extends Case>({ noun, me, schema, subject: { id }, action: taken, onDone }: Loaded<C>) {
  const { action, mode, form } = taken;
  const draft = useDraft({
    name: draftName(me.id, 'act', id, action),
    schema,
    start: defaultValues(form!),
  });
  const move = useMove(noun, { id });
  const run = (filled: Filled) =>
    move
      .mutateAsync({ action, mode, filled, once: draft.once })
      .then(({ isEarlier }) => {
        if (!isEarlier) {
          draft.drop();
          return onDone();
        }
        draft.renew();
        say('上次的留言其实已经发出；后来改的这一条还没有发，要发请再点一次');
      })
      .catch(draft.refuse);
  return { ...draft, busy: move.isPending, send: () => void draft.submit((filled) => void run(filled)) };
}

function Writing<C extends Case>(props: Loaded<C>) {
  const { schema } = props;
  const label = (field: string) => labelOf(schema, field);
  const readers = Object.entries(schema.fields.to?.choices ?? {}).map(([value, text]) => ({
    value,
    label: text,
  }));
  const { values, errors, set, send, busy, wait } = useRemark(props);
  return (
    <>
      <Labelled label={label('words')} hint={errors.words}>
        <TextArea
          label={label('words')}
          value={String(values.words ?? '')}
          max={schema.fields.words?.max}
          onChange={(words) => set('words', words)}
        />
      </Labelled>
      <PhotoPicker
        max={9}
        value={(values.files ?? []) as readonly Photo[]}
        onChange={(files) => set('files', files)}
      />
      {props.noun.readsStaffNotes?.(props.subject) ? (
        <Labelled label={label('to')}>
          <Choices
            big
            label={label('to')}
            options={readers}
            chosen={[String(values.to)]}
            onChoose={(to) => set('to', to)}
          />
        </Labelled>
      ) : null}
      <Btn text={actionText(props.action)} look="main" busy={busy} wait={wait} onTap={send} />
    </>
  );
}

/** The field for a remark below the conversation; users who read staff notes choose its audience. */
export function Composer<C extends Case>(props: Props<C>) {
  const me = useMe();
  return (
    <Query query={me}>
      {(reader) => (
        <WithForm noun={props.noun.name} name={props.action.form!}>
          {(schema) => <Writing {...props} me={reader} schema={schema} />}
        </WithForm>
      )}
    </Query>
  );
}
