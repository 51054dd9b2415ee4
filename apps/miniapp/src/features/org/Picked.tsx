import { useState, type ReactNode } from 'react';
import type { Named } from '../../api/contract';
import { Chosen } from './Chosen';

export interface Picking<T extends Named = Named> {
  onPick: (one: T) => void;
  onClose: () => void;
}

interface Props<T extends Named> {
  label: string;
  value: readonly T[];
  max: number;
  onChange: (value: T[]) => void;
  /** The sheet shown while picking. */
  sheet: (picking: Picking<T>) => ReactNode;
}

/** Pick several from a sheet one by one, each at most once. */
export function Picked<T extends Named>({ label, value, max, onChange, sheet }: Props<T>) {
  const [isOpen, setOpen] = useState(false);
  const without = (id: string) => value.filter((one) => one.id !== id);
  const pick = (one: T) => {
    onChange([...without(one.id), one]);
    setOpen(false);
  };
  return (
    <>
      <Chosen
        label={label}
        chosen={value}
        onOpen={() => setOpen(true)}
        canAdd={value.length < max}
        onDrop={(id) => onChange(without(id))}
      />
      {isOpen ? sheet({ onPick: pick, onClose: () => setOpen(false) }) : null}
    </>
  );
}
