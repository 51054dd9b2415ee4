import type { Photo } from '../file/photo';
import { PhotoPicker } from '../file/PhotoPicker';
import { BuildingField } from '../org/BuildingField';
import { HouseholdSheet } from '../org/HomeSheet';
import { PersonSheet } from '../org/PersonSheet';
import { PartyField, type Party } from '../org/PartyField';
import { Picked } from '../org/Picked';
import { UnitField } from '../org/UnitField';
import { useFormContext } from './form-context';
import type { Input, InputProps, Inputs } from './input';
import { itemsOf, mostOf, namedOf } from './values';

const Files: Input = ({ field, value, onChange }) => (
  <PhotoPicker value={itemsOf(value) as readonly Photo[]} max={mostOf(field)} onChange={onChange} />
);

const Building: Input = ({ field, value, onChange }) => (
  <BuildingField label={field.label} value={namedOf(value)[0] ?? null} onChange={(one) => onChange([one])} />
);

/** A community has too many doors for one list. */
const Household: Input = ({ field, value, onChange }) => (
  <Picked
    label={field.label}
    value={namedOf(value)}
    max={1}
    onChange={onChange}
    sheet={(picking) => <HouseholdSheet {...picking} />}
  />
);

const Person: Input = ({ field, value, onChange }) => (
  <Picked
    label={field.label}
    value={namedOf(value)}
    max={1}
    onChange={onChange}
    sheet={(picking) => <PersonSheet title={field.label} {...picking} />}
  />
);

function Units({ field, value, onChange }: InputProps) {
  return (
    <UnitField
      label={field.label}
      near={useFormContext().building}
      value={namedOf(value)}
      max={mostOf(field)}
      onChange={onChange}
    />
  );
}

/** People and units. */
export function Parties({ field, value, onChange }: InputProps) {
  return (
    <PartyField
      label={field.label}
      near={useFormContext().building}
      value={itemsOf(value) as readonly Party[]}
      max={mostOf(field)}
      onChange={onChange}
    />
  );
}

/** The input of each kind of thing that the forms of any noun may refer to. */
export const referenceInputs: Inputs = {
  file: Files,
  building: Building,
  household: Household,
  person: Person,
  unit: Units,
};
