import { useState } from 'react';
import type { Named } from '../../api/contract';
import { Chosen } from './Chosen';
import { usePeople, useUnits } from './org.queries';
import { PickSheet } from './PickSheet';

interface Props { label: string; value: readonly Named[]; onChange: (value: Named[]) => void; max: number; kind?: string }
interface SheetProps { label: string; kind: string; value: readonly Named[]; onPick: (person: Named) => void; onClose: () => void }

/** First the unit, then one of its people; where there is only one unit the first step falls away. */
function PersonSheet({ label, kind, value, onPick, onClose }: SheetProps) {
  const [picked, setPicked] = useState('');
  const units = useUnits(kind, true);
  const only = units.data?.length === 1 ? units.data[0]?.id : undefined;
  const unit = picked || (only ?? '');
  const people = usePeople(unit);
  const entries = { ...people, data: people.data?.map(({ id, name, office }) => ({ id, name, hint: office ?? undefined })) };
  return unit
    ? <PickSheet title={label} of={entries} chosen={value} onPick={onPick} onClose={onClose} />
    : <PickSheet title="先选单位" of={units} chosen={[]} onPick={({ id }) => setPicked(id)} onClose={onClose} />;
}

export function PersonField({ label, value, onChange, max, kind = '' }: Props) {
  const [isOpen, setOpen] = useState(false);
  const without = (id: string) => value.filter((person) => person.id !== id);
  const pick = ({ id, name }: Named) => { onChange([...without(id), { id, name }]); setOpen(false); };
  return (
    <>
      <Chosen label={label} chosen={value} onOpen={() => setOpen(true)} canAdd={value.length < max} onDrop={(id) => onChange(without(id))} />
      {isOpen ? <PersonSheet label={label} kind={kind} value={value} onPick={pick} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
