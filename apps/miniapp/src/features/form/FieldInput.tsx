import type { FieldType } from '../../api/contract';
import { Soft } from '../../ui/Panel';
import { useFormContext } from './form-context';
import { Entries } from './Entries';
import type { Input, InputProps } from './input';
import { Labelled } from './Labelled';
import { simpleInputs } from './simple-inputs';
import { Parties, referenceInputs } from './reference-inputs';
import { mostOf, type Values } from './values';

/** The server's forms may be newer than the app. */
const TooNew = () => <Soft>这一项要用新版小程序填写</Soft>;

/** The noun's own inputs before those of all. */
function Thing(props: InputProps) {
  const ref = props.field.ref ?? '';
  const One = useFormContext().referenceInputs[ref] ?? referenceInputs[ref] ?? TooNew;
  return <One {...props} />;
}

/** The input of each field type. */
const inputs: Readonly<Record<FieldType, Input | undefined>> = {
  ...simpleInputs,
  ref: Thing,
  either: Parties,
  group: Nested,
};

/** A list of entries with fields of their own. */
function Nested({ name, field, value, errors, values, onChange }: InputProps) {
  return (
    <Entries
      label={field.label}
      value={(value ?? []) as readonly Values[]}
      max={mostOf(field)}
      onChange={onChange}
    >
      {(entry, at, set) =>
        Object.entries(field.fields ?? {}).map(([inner, one]) => (
          <Labelled
            key={inner}
            label={one.label}
            optional={!one.required}
            hint={errors[`${name}.${at}.${inner}`]}
          >
            <FieldInput
              inList
              name={inner}
              field={one}
              value={entry[inner]}
              errors={errors}
              values={values}
              onChange={(next) => set(inner, next)}
            />
          </Labelled>
        ))
      }
    </Entries>
  );
}

export function FieldInput(props: InputProps) {
  const One = inputs[props.field.type] ?? TooNew;
  return <One {...props} />;
}
