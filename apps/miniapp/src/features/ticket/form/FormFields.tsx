import { View } from '@tarojs/components';
import type { Form } from '../../../domain';
import { FieldInput } from './FieldInput';
import styles from './FormFields.module.scss';
import { Labelled } from './Labelled';
import { labelOf, type Hints, type Value, type Values } from './values';

interface Props {
  form: string;
  schema: Form;
  values: Values;
  hints: Hints;
  onChange: (name: string, value: Value | undefined) => void;
}

/** A form rendered from its schema: a new field in the domain appears without further work. */
export function FormFields({ form, schema, values, hints, onChange }: Props) {
  return (
    <View className={styles.form}>
      {Object.entries(schema.fields).map(([name, field]) => (
        <Labelled
          key={name}
          label={labelOf(form, name)}
          optional={!field.required && !schema.any?.includes(name)}
          hint={hints[name]}
        >
          <FieldInput
            form={form}
            name={name}
            label={labelOf(form, name)}
            field={field}
            value={values[name]}
            hints={hints}
            onChange={(value) => onChange(name, value)}
          />
        </Labelled>
      ))}
    </View>
  );
}
