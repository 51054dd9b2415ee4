import { useState } from 'react';
import type { Form } from '../../../api/contract';
import { FormFields } from '../../../features/form/FormFields';
import { Labelled } from '../../../features/form/Labelled';
import { labelOf, type Errors, type Value, type Values } from '../../../features/form/values';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Soft } from '../../../ui/Panel';
import { TextLine } from '../../../ui/Words';
import { Anonymous } from './Anonymous';
import { AboutWhom } from './More';
import { Urgency } from './Urgency';

interface Props {
  schema: Form;
  values: Values;
  errors: Errors;
  set: (name: string, value: Value | undefined) => void;
}

/** The fields that the page draws itself; FormFields draws all others. */
const ownFields = new Set([
  ...['kind', 'category', 'building', 'words', 'files', 'place', 'in_danger', 'today', 'about', 'private'],
  ...['neighbours', 'anonymous', 'behalf_name', 'behalf_phone', 'behalf_household'],
  ...['source', 'hotline_number', 'hotline_due'],
]);
const restOf = ({ fields }: Form): Form => ({
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !ownFields.has(name))),
});

const SECRET = '这件事要保密吗？';
const secrecy = [
  { value: false, label: '不用' },
  { value: true, label: '要保密' },
];

const isAnswered = ({ place, today, about, private: isPrivate, anonymous }: Values): boolean =>
  [place, today, isPrivate, anonymous].some(Boolean) || ((about ?? []) as readonly unknown[]).length > 0;

/** What few requests need, behind one more tap. */
export function Additions({ schema, values, errors, set }: Props) {
  const [isOpen, setOpen] = useState(() => isAnswered(values));
  const rest = restOf(schema);
  const isWrong = Object.keys(errors).some((name) => name in rest.fields);
  const label = (field: string) => labelOf(schema, field);
  if (!isOpen && !isWrong)
    return <Btn text="补充说明" hint="具体位置、今天就要、保密、匿名" onTap={() => setOpen(true)} />;
  return (
    <>
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
      <Anonymous values={values} set={set} />
      <FormFields schema={rest} values={values} errors={errors} onChange={set} />
    </>
  );
}
