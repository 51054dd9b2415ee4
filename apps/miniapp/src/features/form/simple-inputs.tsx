import type { Field } from '../../api/contract';
import { now } from '../../lib/clock';
import { Choices, type Option } from '../../ui/Choices';
import { Stars } from '../../ui/Stars';
import { DateField, DateTimeField } from '../../ui/When';
import { TextArea, TextLine } from '../../ui/Words';
import { useFormContext } from './form-context';
import type { Input, InputProps } from './input';
import { PhraseRow } from './PhraseRow';
import { textOf } from './values';
import { rangeText } from './whole-number';

const options = ({ choices = {} }: Field): Option[] =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

const yesNo: Option<boolean>[] = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

function Picks({ field, value, onChange }: InputProps) {
  const chosen = textOf(value);
  return (
    <Choices
      label={field.label}
      options={options(field)}
      chosen={[chosen]}
      onChoose={(next) => onChange(next === chosen ? undefined : next)}
    />
  );
}

function ManyPicks({ field, value, onChange }: InputProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (next: string) =>
    onChange(chosen.includes(next) ? chosen.filter((one) => one !== next) : [...chosen, next]);
  return <Choices label={field.label} options={options(field)} chosen={chosen} onChoose={toggle} many />;
}

const Choice = (props: InputProps) => (props.field.many ? <ManyPicks {...props} /> : <Picks {...props} />);

function YesNo({ field, value, onChange }: InputProps) {
  return (
    <Choices
      big
      label={field.label}
      options={yesNo}
      chosen={typeof value === 'boolean' ? [value] : []}
      onChoose={onChange}
    />
  );
}

function Moment({ field, value, onChange }: InputProps) {
  const { due } = useFormContext();
  const earliest = field.after === 'due' && due ? Math.max(Date.parse(due), now()) : now();
  return <DateTimeField label={field.label} value={textOf(value)} earliest={earliest} onChange={onChange} />;
}

function Text(props: InputProps) {
  const { field, value, inList, onChange } = props;
  const { UnderText } = useFormContext();
  const isLine = (field.max ?? 0) <= (inList ? 200 : 100);
  const Words = isLine ? TextLine : TextArea;
  return (
    <>
      <Words label={field.label} value={textOf(value)} max={field.max} onChange={onChange} />
      {field.phrases ? (
        <PhraseRow
          purpose={field.phrases}
          text={textOf(value)}
          between={isLine ? '；' : '\n'}
          onChange={onChange}
        />
      ) : null}
      <UnderText {...props} />
    </>
  );
}

const Phone: Input = ({ field, value, onChange }) => (
  <TextLine keyboard="phone" label={field.label} value={textOf(value)} max={30} onChange={onChange} />
);

/** Kept as it is typed; it is sent as a number. */
const WholeNumber: Input = ({ field, value, onChange }) => (
  <TextLine
    keyboard="digits"
    label={field.label}
    value={value === undefined ? '' : String(value)}
    max={15}
    placeholder={rangeText(field)}
    onChange={onChange}
  />
);

const Rating: Input = ({ field, value, onChange }) => (
  <Stars
    label={field.label}
    value={typeof value === 'number' ? value : 0}
    onChange={(stars) => onChange(stars || undefined)}
  />
);

const Int = (props: InputProps) => (props.field.rating ? <Rating {...props} /> : <WholeNumber {...props} />);

const Day: Input = ({ field, value, onChange }) => (
  <DateField label={field.label} value={textOf(value)} earliest={now()} onChange={onChange} />
);

/** The inputs of the types that refer to nothing. */
export const simpleInputs = {
  text: Text,
  phone: Phone,
  bool: YesNo,
  int: Int,
  choice: Choice,
  date: Day,
  datetime: Moment,
};
