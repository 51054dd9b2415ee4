import type { Picture, Ticket } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { TextArea } from '../../ui/Words';
import { PhotoPicker } from '../file/PhotoPicker';
import { Labelled } from './form/Labelled';
import { usualValues } from './form/start';
import { useForm } from './form/useForm';
import { labelOf, schemaOf } from './form/values';
import { useMove } from './ticket.queries';
import { choiceText } from './ticket.text';

const schema = schemaOf('remark');
const label = (field: string) => labelOf('remark', field);
const readers = (schema.fields.to?.of ?? []).map((value) => ({ value, label: choiceText(value) }));

/** A remark where the conversation stands; who reads what is for staff says whom it is for. */
export function Composer({ ticket, text, onDone }: { ticket: Ticket; text: string; onDone: () => void }) {
  const { values, hints, set, submit } = useForm('remark', schema, usualValues('remark'));
  const move = useMove(ticket);
  const send = () => {
    submit((filled) => void move.mutateAsync({ action: 'remark', mode: 'do', filled }).then(onDone).catch((error: unknown) => say(sentenceOf(error))));
  };
  return (
    <>
      <Labelled label={label('words')} hint={hints.words}>
        <TextArea label={label('words')} value={String(values.words ?? '')} max={schema.fields.words?.max} onChange={(words) => set('words', words)} />
      </Labelled>
      <PhotoPicker max={9} value={(values.files ?? []) as readonly Picture[]} onChange={(files) => set('files', files)} />
      {ticket.staff ? (
        <Labelled label={label('to')}>
          <Choices big label={label('to')} options={readers} chosen={[String(values.to)]} onChoose={(to) => set('to', to)} />
        </Labelled>
      ) : null}
      <Btn text={text} look="main" busy={move.isPending} onTap={send} />
    </>
  );
}
