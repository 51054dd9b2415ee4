import { kinds, urgencies, type Field } from '../../../domain';
import type { Named, Picture } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { Choices, type Option } from '../../../ui/Choices';
import { Stars } from '../../../ui/Stars';
import { DateField, DateTimeField } from '../../../ui/When';
import { TextArea, TextLine } from '../../../ui/Words';
import { PhotoPicker } from '../../file/PhotoPicker';
import { PersonField } from '../../org/PersonField';
import { UnitField } from '../../org/UnitField';
import { choiceText } from '../ticket.text';
import { CategoryField } from './CategoryField';
import type { Item, Value } from './values';

export interface InputProps { name: string; label: string; field: Field; value: Value | undefined; onChange: (value: Value | undefined) => void }

const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');
const items = (value: Value | undefined) => (Array.isArray(value) ? (value as readonly Item[]) : []);
const options = (of: Readonly<Record<string, string>>): Option[] => Object.entries(of).map(([value, label]) => ({ value, label }));
const most = ({ many, max }: Field) => (many ? max ?? 9 : 1);

const yesNo: Option<boolean>[] = [{ value: true, label: '是' }, { value: false, label: '否' }];

function Picks({ label, value, onChange, of }: InputProps & { of: Option[] }) {
  const chosen = text(value);
  return <Choices label={label} options={of} chosen={[chosen]} onChoose={(next) => onChange(next === chosen ? undefined : next)} />;
}

function ManyPicks({ label, value, onChange, of }: InputProps & { of: Option[] }) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (next: string) => onChange(chosen.includes(next) ? chosen.filter((one) => one !== next) : [...chosen, next]);
  return <Choices label={label} options={of} chosen={chosen} onChoose={toggle} many />;
}

function OneOf(props: InputProps) {
  const of = (props.field.of ?? []).map((value) => ({ value, label: choiceText(value) }));
  return props.field.many ? <ManyPicks {...props} of={of} /> : <Picks {...props} of={of} />;
}

function YesNo({ label, value, onChange }: InputProps) {
  return <Choices big label={label} options={yesNo} chosen={typeof value === 'boolean' ? [value] : []} onChoose={onChange} />;
}

const kindOfPerson = (name: string) => (name === 'case_steward' ? 'steward_team' : '');

/** The way each type of field is asked for. A type without one is work for another screen. */
const inputs: Readonly<Record<string, (props: InputProps) => JSX.Element>> = {
  text: ({ label, field, value, onChange }) =>
    (field.max ?? 0) <= 100
      ? <TextLine label={label} value={text(value)} max={field.max} onChange={onChange} />
      : <TextArea label={label} value={text(value)} max={field.max} onChange={onChange} />,
  phone: ({ label, value, onChange }) => <TextLine number label={label} value={text(value)} max={20} onChange={onChange} />,
  file: ({ field, value, onChange }) => <PhotoPicker value={items(value) as readonly Picture[]} max={most(field)} onChange={onChange} />,
  bool: YesNo,
  int: ({ label, value, onChange }) => <Stars label={label} value={typeof value === 'number' ? value : 0} onChange={(stars) => onChange(stars || undefined)} />,
  one_of: OneOf,
  kind: (props) => <Picks {...props} of={options(kinds)} />,
  urgency: (props) => <Picks {...props} of={options(urgencies)} />,
  category: ({ label, value, onChange }) => <CategoryField label={label} value={text(value)} onChange={onChange} />,
  unit: ({ label, field, value, onChange }) => <UnitField label={label} value={items(value) as readonly Named[]} max={most(field)} onChange={onChange} />,
  person: ({ name, label, field, value, onChange }) =>
    <PersonField label={label} value={items(value) as readonly Named[]} max={most(field)} kind={kindOfPerson(name)} onChange={onChange} />,
  date: ({ label, value, onChange }) => <DateField label={label} value={text(value)} earliest={now()} onChange={onChange} />,
  datetime: ({ label, value, onChange }) => <DateTimeField label={label} value={text(value)} earliest={now()} onChange={onChange} />,
};

export const canAsk = ({ type }: Field): boolean => typeof type === 'string' && type in inputs;

export function FieldInput(props: InputProps) {
  const Input = typeof props.field.type === 'string' ? inputs[props.field.type] : undefined;
  return Input ? <Input {...props} /> : null;
}
