import { useState } from 'react';
import type { Named } from '../../api/contract';
import { Chosen } from './Chosen';
import { usePeople, useUnits } from './org.queries';
import { PickSheet } from './PickSheet';

interface Props { label: string; value: readonly Named[]; onChange: (value: Named[]) => void; max: number; kind?: string }

/** First the unit, then one of its people; where there is only one unit the first step falls away. */
export function PersonField({ label, value, onChange, max, kind = '' }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState('');
  const units = useUnits(kind, isOpen);
  const unit = picked || (units.data?.length === 1 ? units.data[0]?.id ?? '' : '');
  const people = usePeople(isOpen ? unit : '');
  const close = () => { setOpen(false); setPicked(''); };
  const pick = ({ id, name }: Named) => { onChange([...value.filter((person) => person.id !== id), { id, name }]); close(); };
  const entries = { ...people, data: people.data?.map(({ id, name, office }) => ({ id, name, hint: office ?? undefined })) };
  return (
    <>
      <Chosen label={label} chosen={value} onOpen={() => setOpen(true)} canAdd={value.length < max}
        onDrop={(id) => onChange(value.filter((person) => person.id !== id))} />
      {isOpen && !unit ? <PickSheet title="先选单位" of={units} chosen={[]} onPick={({ id }) => setPicked(id)} onClose={close} /> : null}
      {isOpen && unit ? <PickSheet title={label} of={entries} chosen={value} onPick={pick} onClose={close} /> : null}
    </>
  );
}
