import type { Form } from '../../../api/contract';
import { Labelled } from '../../../features/form/Labelled';
import { labelOf, type Value, type Values } from '../../../features/form/values';
import { Choices } from '../../../ui/Choices';

interface Props {
  schema: Form;
  values: Values;
  set: (name: string, value: Value) => void;
}

const questions = [
  [
    'in_danger',
    [
      { value: false, label: '没有危险' },
      { value: true, label: '有危险' },
    ],
  ],
  [
    'today',
    [
      { value: false, label: '可以等' },
      { value: true, label: '今天就要' },
    ],
  ],
] as const;

/** How urgent it is, asked the way a neighbour would. */
export const Urgency = ({ schema, values, set }: Props) => (
  <>
    {questions.map(([name, options]) => (
      <Labelled key={name} label={labelOf(schema, name)}>
        <Choices
          big
          label={labelOf(schema, name)}
          options={options}
          chosen={[values[name] === true]}
          onChoose={(one) => set(name, one)}
        />
      </Labelled>
    ))}
  </>
);
