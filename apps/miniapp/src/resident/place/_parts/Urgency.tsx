import { useState } from 'react';
import type { Form } from '../../../api/contract';
import { Labelled } from '../../../features/form/Labelled';
import { labelOf, type Item, type Value, type Values } from '../../../features/form/values';
import { Choices } from '../../../ui/Choices';
import { Emergency } from './Emergency';

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
export function Urgency({ schema, values, set }: Props) {
  const [isCalling, setCalling] = useState(false);
  const choose = (name: string, one: boolean) => {
    set(name, one);
    if (name === 'in_danger') setCalling(one);
  };
  return (
    <>
      {questions.map(([name, options]) => (
        <Labelled key={name} label={labelOf(schema, name)}>
          <Choices
            big
            label={labelOf(schema, name)}
            options={options}
            chosen={[values[name] === true]}
            onChoose={(one) => choose(name, one)}
          />
        </Labelled>
      ))}
      {isCalling ? (
        <Emergency
          building={(values.building as readonly Item[] | undefined)?.[0]?.id ?? ''}
          onClose={() => setCalling(false)}
        />
      ) : null}
    </>
  );
}
