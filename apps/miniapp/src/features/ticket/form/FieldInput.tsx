import type { Field, FieldType, Named } from '../../../api/contract';
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
import { CategoryField } from './CategoryField';
import { Entries } from './Entries';
import { Labelled } from './Labelled';
import { RequestField, TaskField } from './OwnFields';
import { CandidateField, MasterField } from './PickFields';
import { PhraseRow } from './PhraseRow';
import { HiddenPictureField, PictureField } from './PictureField';
import { useSubject } from './subject';
import { TitleCard } from './TitleCard';
import type { Hints, Item, Value, Values } from './values';

interface InputProps {
  name: string;
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
const options = ({ choices = {} }: Field): Option[] =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));
const most = ({ many, max }: Field) => (many ? (max ?? 9) : 1);

const yesNo: Option<boolean>[] = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

function Picks({ field, value, onChange }: InputProps) {
  const chosen = text(value);
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
  const { due } = useSubject();
  const earliest = field.after === 'due' && due ? Math.max(Date.parse(due), now()) : now();
  return <DateTimeField label={field.label} value={text(value)} earliest={earliest} onChange={onChange} />;
}

const Building = ({ field, value, onChange }: InputProps) => (
  <BuildingField label={field.label} value={named(value)[0] ?? null} onChange={(one) => onChange([one])} />
);

/** A community has too many doors for one list. */
const Household = ({ field, value, onChange }: InputProps) => (
  <Picked
    label={field.label}
    value={named(value)}
    max={1}
    onChange={onChange}
    sheet={(picking) => <HouseholdSheet {...picking} />}
  />
);

/**
 * Sides of the current hearing that the viewer may not know cannot be prefilled: a side that is not chosen
 * again is removed.
 */
function Sides({ field, value, onChange }: InputProps) {
  const sides = useSubject().hearing?.sides ?? [];
  const chosen = named(value);
  const isKnown = ({ id }: Named) => sides.some((side) => side.id === id);
  const lost = sides.filter(({ id }) => id === null).length - chosen.filter((one) => !isKnown(one)).length;
  return (
    <>
      {lost > 0 ? <Soft>{`原来还有 ${lost} 位当事人，请重新选；不选就不再是当事人。`}</Soft> : null}
      <Picked
        label={field.label}
        value={chosen}
        max={most(field)}
        onChange={onChange}
        sheet={(picking) => <ResidentSheet {...picking} />}
      />
    </>
  );
}

const Staff = ({ name, field, value, onChange }: InputProps) => (
  <CandidateField field={name} label={field.label} value={named(value)} onChange={onChange} />
);

function Units({ field, value, onChange }: InputProps) {
  return (
    <UnitField
      label={field.label}
      near={useSubject().building}
      value={named(value)}
      max={most(field)}
      onChange={onChange}
    />
  );
}

function Parties({ field, value, onChange }: InputProps) {
  return (
    <PartyField
      label={field.label}
      near={useSubject().building}
      value={items(value) as readonly Party[]}
      max={most(field)}
      onChange={onChange}
    />
  );
}

function Text({ name, field, value, inList, onChange }: InputProps) {
  const isLine = (field.max ?? 0) <= (inList ? 200 : 100);
  const Input = isLine ? TextLine : TextArea;
  return (
    <>
      <Input label={field.label} value={text(value)} max={field.max} onChange={onChange} />
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

type Input = (props: InputProps) => JSX.Element;

/** A remark is edited in the conversation. */
const Elsewhere = () => <></>;

/** The server's forms may be newer than the app. */
const TooNew = () => <Soft>这一项要用新版小程序填写</Soft>;

/** The input of each kind of thing that a form refers to. */
const things: Readonly<Record<string, Input>> = {
  file: ({ field, value, onChange }) => (
    <PhotoPicker value={items(value) as readonly Photo[]} max={most(field)} onChange={onChange} />
  ),
  category: ({ field, value, onChange }) => (
    <CategoryField label={field.label} value={text(value)} onChange={onChange} />
  ),
  building: Building,
  household: Household,
  unit: Units,
  staff: Staff,
  side: Sides,
  ticket: ({ field, value, onChange }) => (
    <MasterField label={field.label} value={named(value)} onChange={onChange} />
  ),
  task: TaskField,
  request: RequestField,
  remark: Elsewhere,
  picture: PictureField,
  hidden_picture: HiddenPictureField,
};

/** The input of each field type. */
const inputs: Readonly<Record<FieldType, Input | undefined>> = {
  text: Text,
  phone: ({ field, value, onChange }) => (
    <TextLine number label={field.label} value={text(value)} max={30} onChange={onChange} />
  ),
  bool: YesNo,
  int: ({ field, value, onChange }) => (
    <Stars
      label={field.label}
      value={typeof value === 'number' ? value : 0}
      onChange={(stars) => onChange(stars || undefined)}
    />
  ),
  choice: Choice,
  ref: (props) => {
    const Thing = things[props.field.ref ?? ''] ?? TooNew;
    return <Thing {...props} />;
  },
  either: Parties,
  date: ({ field, value, onChange }) => (
    <DateField label={field.label} value={text(value)} earliest={now()} onChange={onChange} />
  ),
  datetime: Moment,
  group: Nested,
};

/** A list of entries with fields of their own. */
function Nested({ name, field, value, hints, onChange }: InputProps) {
  return (
    <Entries
      label={field.label}
      value={(value ?? []) as readonly Values[]}
      max={most(field)}
      onChange={onChange}
    >
      {(entry, at, set) =>
        Object.entries(field.fields ?? {}).map(([inner, one]) => (
          <Labelled
            key={inner}
            label={one.label}
            optional={!one.required}
            hint={hints[`${name}.${at}.${inner}`]}
          >
            <FieldInput
              inList
              name={inner}
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
  const Input = inputs[props.field.type] ?? TooNew;
  return <Input {...props} />;
}
