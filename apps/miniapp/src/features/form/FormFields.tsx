import { View } from '@tarojs/components';
import type { Form } from '../../api/contract';
import { FieldInput } from './FieldInput';
import styles from './FormFields.module.scss';
import { Labelled } from './Labelled';
import type { Errors, Value, Values } from './values';

interface Props {
  schema: Form;
  values: Values;
  errors: Errors;
  onChange: (name: string, value: Value | undefined) => void;
}

/** A form rendered from its schema: a new field in the domain appears without further work. */
export function FormFields({ schema, values, errors, onChange }: Props) {
  return (
    <View className={styles.form}>
      {Object.entries(schema.fields).map(([name, field]) => (
        <Labelled
          key={name}
          label={field.label}
          optional={!field.required && !schema.any?.includes(name)}
          hint={errors[name]}
        >
          <FieldInput
            name={name}
            field={field}
            value={values[name]}
            errors={errors}
            values={values}
            onChange={(value) => onChange(name, value)}
          />
        </Labelled>
      ))}
    </View>
  );
}
