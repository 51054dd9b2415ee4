import type { Me, Ticket } from '../../api/contract';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Query } from '../../ui/Query';
import { TextArea } from '../../ui/Words';
import { useMe } from '../account/account.queries';
import type { Photo } from '../file/photo';
import { PhotoPicker } from '../file/PhotoPicker';
import { draftName } from './draft';
import { Labelled } from './form/Labelled';
import { usualValues } from './form/start';
import { useDraft } from './form/useDraft';
import { schemaOf } from './form/values';
import { useMove } from './ticket.queries';
import type { Filled } from './form/values';

const schema = schemaOf('remark');
const label = (field: string) => schema.fields[field]?.label ?? '';
const readers = Object.entries(schema.fields.to?.choices ?? {}).map(([value, text]) => ({
  value,
  label: text,
}));

interface Props {
  ticket: Ticket;
  text: string;
  onDone: () => void;
}

/** A remark needs no version: it is accepted whatever happened meanwhile. */
function useRemark({ me, ticket: { id }, onDone }: Props & { me: Me }) {
  const draft = useDraft({
    name: draftName(me.id, 'act', id, 'remark'),
    form: 'remark',
    start: usualValues('remark'),
  });
  const move = useMove({ id }, draft.once);
  const run = (filled: Filled) =>
    move
      .mutateAsync({ action: 'remark', mode: 'do', filled })
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

function Writing(props: Props & { me: Me }) {
  const { values, hints, set, send, busy, wait } = useRemark(props);
  return (
    <>
      <Labelled label={label('words')} hint={hints.words}>
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
      {props.ticket.staff ? (
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
      <Btn text={props.text} look="main" busy={busy} wait={wait} onTap={send} />
    </>
  );
}

/** The field for a remark below the conversation; users who read staff notes choose its audience. */
export function Composer(props: Props) {
  const me = useMe();
  return <Query of={me}>{(reader) => <Writing {...props} me={reader} />}</Query>;
}
