import { useState } from 'react';
import { ofPerson } from './entries';
import { usePeople, useUnits } from './org.queries';
import type { Picking } from './Picked';
import { PickSheet } from './PickSheet';

/** `near`: the area around which the units are looked for. */
interface Props extends Picking {
  title: string;
  near?: string;
  onBack?: () => void;
}

/** First the unit, then one of its people. */
export function PersonSheet({ title, near, onPick, onClose, onBack }: Props) {
  const [unit, setUnit] = useState('');
  const units = useUnits(near);
  const people = usePeople(unit);
  const entries = { ...people, data: people.data?.map(ofPerson) };
  return unit ? (
    <PickSheet
      title={title}
      query={entries}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
      onBack={() => setUnit('')}
    />
  ) : (
    <PickSheet
      title="先选单位"
      query={units}
      chosen={[]}
      onPick={({ id }) => setUnit(id)}
      onClose={onClose}
      onBack={onBack}
    />
  );
}
