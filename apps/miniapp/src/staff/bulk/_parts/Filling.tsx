import type { BulkAnswer, BulkOption, Card, Form } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { inBulk } from '../../../features/ticket/bulk';
import { FormFields } from '../../../features/form/FormFields';
import { defaultValues } from '../../../features/case/default-values';
import { TicketFormContext } from '../../../features/ticket/form/TicketFormContext';
import { subjectNamed } from '../../../features/ticket/form/subject';
import { useForm } from '../../../features/form/useForm';
import { WithForm } from '../../../features/form/WithForm';
import { useBulk, type Bulk } from '../../../features/ticket/ticket.queries';
import { say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';

interface Props {
  cards: readonly Card[];
  option: BulkOption;
  onPreview: (bulk: Bulk, answer: BulkAnswer) => void;
}

function Fields({ cards, option, onPreview, schema }: Props & { schema: Form }) {
  const { values, errors, set, submit } = useForm(schema, defaultValues(option.form));
  const bulk = useBulk();
  const items = cards.map(({ id, version }) => ({ id, version }));
  const preview = (form: Bulk['form']) => {
    const asked: Bulk = { action: option.action, mode: option.mode, items, form };
    return bulk.mutateAsync({ ...asked, preview: true }).then(
      (answer) => onPreview(asked, answer),
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  const send = () => {
    if (!submit((form) => void preview(form))) say('还有内容要填');
  };
  return (
    <>
      <TicketFormContext subject={subjectNamed(cards[0])}>
        <FormFields schema={schema} values={values} errors={errors} onChange={set} />
      </TicketFormContext>
      <Btn text="先看看结果" look="main" busy={bulk.isPending} onTap={send} />
    </>
  );
}

/** One form for all; its effect is previewed first. */
export const Filling = (props: Props) => (
  <WithForm noun="ticket" name={props.option.form}>
    {(schema) => <Fields {...props} schema={inBulk(schema)} />}
  </WithForm>
);
