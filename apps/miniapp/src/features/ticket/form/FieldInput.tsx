import { kinds, urgencies, type Field, type FieldType, type Fields } from '../../../domain';
import type { Named } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { Choices, type Option } from '../../../ui/Choices';
import { Soft } from '../../../ui/Panel';
import { Stars } from '../../../ui/Stars';
import { DateField, DateTimeField } from '../../../ui/When';
import { TextArea, TextLine } from '../../../ui/Words';
import type { Photo } from '../../file/photo';
import { PhotoPicker } from '../../file/PhotoPicker';
import { BuildingField } from '../../org/BuildingField';
import { HouseholdSheet, ResidentSheet } from '../../org/HomeSheet';
import { PartyField, type Party } from '../../org/PartyField';
import { Picked } from '../../org/Picked';
import { UnitField } from '../../org/UnitField';
import { choiceText } from '../ticket.text';
import { CategoryField } from './CategoryField';
import { Entries } from './Entries';
import { Labelled } from './Labelled';
import { RequestField, TaskField } from './OwnFields';
import { CandidateField, MasterField } from './PickFields';
import { PhraseRow } from './PhraseRow';
import { HiddenPictureField, PictureField } from './PictureField';
import { useSubject } from './subject';
import { TitleCard } from './TitleCard';
import { labelOf, type Hints, type Item, type Value, type Values } from './values';

interface InputProps {
  form: string;
  name: string;
  label: string;
  field: Field;
  value: Value | undefined;
  hints: Hints;
  /** Shown in a list of entries, where space is short. */
  inList?: boolean;
  onChange: (value: Value | undefined) => void;
}

const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');
const items = (value: Value | undefined) => (Array.isArray(value) ? (value as readonly Item[]) : []);
const named = (value: Value | undefined) => items(value) as readonly Named[];
const options = (of: Readonly<Record<string, string>>): Option[] =>
  Object.entries(of).map(([value, label]) => ({ value, label }));
const most = ({ many, max }: Field) => (many ? (max ?? 9) : 1);

const yesNo: Option<boolean>[] = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

function Picks({ label, value, onChange, of }: InputProps & { of: Option[] }) {
  const chosen = text(value);
  return (
    <Choices
      label={label}
      options={of}
      chosen={[chosen]}
      onChoose={(next) => onChange(next === chosen ? undefined : next)}
    />
  );
}

function ManyPicks({ label, value, onChange, of }: InputProps & { of: Option[] }) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (next: string) =>
    onChange(chosen.includes(next) ? chosen.filter((one) => one !== next) : [...chosen, next]);
  return <Choices label={label} options={of} chosen={chosen} onChoose={toggle} many />;
}

function OneOf(props: InputProps) {
  const of = (props.field.of ?? []).map((value) => ({ value, label: choiceText(value) }));
  return props.field.many ? <ManyPicks {...props} of={of} /> : <Picks {...props} of={of} />;
}

function YesNo({ label, value, onChange }: InputProps) {
  return (
    <Choices
      big
      label={label}
      options={yesNo}
      chosen={typeof value === 'boolean' ? [value] : []}
      onChoose={onChange}
    />
  );
}

function Moment({ label, field, value, onChange }: InputProps) {
  const { due } = useSubject();
  const earliest = field.after === 'due' && due ? Math.max(Date.parse(due), now()) : now();
  return <DateTimeField label={label} value={text(value)} earliest={earliest} onChange={onChange} />;
}

/** A community has too many doors for one list. */
function Place({ name, label, value, onChange }: InputProps) {
  const [chosen] = named(value);
  if (name === 'building')
    return <BuildingField label={label} value={chosen ?? null} onChange={(one) => onChange([one])} />;
  return (
    <Picked
      label={label}
      value={named(value)}
      max={1}
      onChange={onChange}
      sheet={(picking) => <HouseholdSheet {...picking} />}
    />
  );
}

/**
 * Sides of the current hearing that the viewer may not know cannot be prefilled: a side that is not chosen
 * again is removed.
 */
function Sides({ label, field, value, onChange }: InputProps) {
  const sides = useSubject().hearing?.sides ?? [];
  const chosen = named(value);
  const isKnown = ({ id }: Named) => sides.some((side) => side.id === id);
  const lost = sides.filter(({ id }) => id === null).length - chosen.filter((one) => !isKnown(one)).length;
  return (
    <>
      {lost > 0 ? <Soft>{`原来还有 ${lost} 位当事人，请重新选；不选就不再是当事人。`}</Soft> : null}
      <Picked
        label={label}
        value={chosen}
        max={most(field)}
        onChange={onChange}
        sheet={(picking) => <ResidentSheet {...picking} />}
      />
    </>
  );
}

const Somebody = (props: InputProps) =>
  props.name === 'sides' ? (
    <Sides {...props} />
  ) : (
    <CandidateField
      field={props.name}
      label={props.label}
      value={named(props.value)}
      onChange={props.onChange}
    />
  );

function Units({ label, field, value, onChange }: InputProps) {
  return (
    <UnitField
      label={label}
      near={useSubject().building}
      value={named(value)}
      max={most(field)}
      onChange={onChange}
    />
  );
}

function Parties({ label, field, value, onChange }: InputProps) {
  return (
    <PartyField
      label={label}
      near={useSubject().building}
      value={items(value) as readonly Party[]}
      max={most(field)}
      onChange={onChange}
    />
  );
}

function Text({ name, label, field, value, inList, onChange }: InputProps) {
  const isLine = (field.max ?? 0) <= (inList ? 200 : 100);
  const Input = isLine ? TextLine : TextArea;
  return (
    <>
      <Input label={label} value={text(value)} max={field.max} onChange={onChange} />
      {field.phrases ? (
        <PhraseRow
          purpose={field.phrases}
          text={text(value)}
          between={isLine ? '；' : '\n'}
          onChange={onChange}
        />
      ) : null}
      {name === 'title' ? <TitleCard title={text(value)} /> : null}
    </>
  );
}

/** The input component of each field type. */
const inputs: Readonly<Record<FieldType, (props: InputProps) => JSX.Element>> = {
  text: Text,
  phone: ({ label, value, onChange }) => (
    <TextLine number label={label} value={text(value)} max={30} onChange={onChange} />
  ),
  file: ({ field, value, onChange }) => (
    <PhotoPicker value={items(value) as readonly Photo[]} max={most(field)} onChange={onChange} />
  ),
  bool: YesNo,
  int: ({ label, value, onChange }) => (
    <Stars
      label={label}
      value={typeof value === 'number' ? value : 0}
      onChange={(stars) => onChange(stars || undefined)}
    />
  ),
  one_of: OneOf,
  kind: (props) => <Picks {...props} of={options(kinds)} />,
  urgency: (props) => <Picks {...props} of={options(urgencies)} />,
  category: ({ label, value, onChange }) => (
    <CategoryField label={label} value={text(value)} onChange={onChange} />
  ),
  area: Place,
  unit: Units,
  person: Somebody,
  party: Parties,
  ticket: ({ label, value, onChange }) => (
    <MasterField label={label} value={named(value)} onChange={onChange} />
  ),
  task: TaskField,
  request: RequestField,
  // A remark is edited in the conversation.
  remark: () => <></>,
  picture: PictureField,
  hidden_picture: HiddenPictureField,
  date: ({ label, value, onChange }) => (
    <DateField label={label} value={text(value)} earliest={now()} onChange={onChange} />
  ),
  datetime: Moment,
};

/** The fields of one entry of a list. */
function Nested({
  form,
  name,
  label,
  field,
  value,
  hints,
  onChange,
  fields,
}: InputProps & { fields: Fields }) {
  return (
    <Entries label={label} value={(value ?? []) as readonly Values[]} max={most(field)} onChange={onChange}>
      {(entry, at, set) =>
        Object.entries(fields).map(([inner, one]) => (
          <Labelled
            key={inner}
            label={labelOf(name, inner)}
            optional={!one.required}
            hint={hints[`${name}.${at}.${inner}`]}
          >
            <FieldInput
              inList
              form={form}
              name={inner}
              label={labelOf(name, inner)}
              field={one}
              value={entry[inner]}
              hints={hints}
              onChange={(next) => set(inner, next)}
            />
          </Labelled>
        ))
      }
    </Entries>
  );
}

export function FieldInput(props: InputProps) {
  const { type } = props.field;
  if (typeof type !== 'string') return <Nested {...props} fields={type} />;
  const Input = inputs[type];
  return <Input {...props} />;
}
