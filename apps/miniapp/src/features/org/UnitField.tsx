import { useState } from 'react';
import type { Named } from '../../api/contract';
import { Chosen } from './Chosen';
import { ofUnit } from './entries';
import { useUnits } from './org.queries';
import { PickSheet } from './PickSheet';

/** `near`: the area around which the units are looked for. */
interface Props {
  label: string;
  value: readonly Named[];
  onChange: (value: Named[]) => void;
  max: number;
  near: string;
}

export function UnitField({ label, value, onChange, max, near }: Props) {
  const [isOpen, setOpen] = useState(false);
  const units = useUnits(near, isOpen);
  const entries = { ...units, data: units.data?.map(ofUnit) };
  const drop = (id: string) => onChange(value.filter((unit) => unit.id !== id));
  const pick = ({ id, name }: Named) => {
    if (max === 1) setOpen(false);
    if (max === 1) onChange([{ id, name }]);
    else if (value.some((unit) => unit.id === id)) drop(id);
    else if (value.length < max) onChange([...value, { id, name }]);
  };
  return (
    <>
      <Chosen
        label={label}
        chosen={value}
        onOpen={() => setOpen(true)}
        onDrop={drop}
        canAdd={value.length < max}
      />
      {isOpen ? (
        <PickSheet
          title={label}
          query={entries}
          chosen={value}
          many={max > 1}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
