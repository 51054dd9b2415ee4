import type { Input } from '../form/input';
import { namedOf } from '../form/values';
import { Picked, type Picking } from '../org/Picked';
import { PickSheet } from '../org/PickSheet';
import { useAdministeredUnits } from './administration.queries';

/** The units that the user administers. */
function UnitSheet({ title, onPick, onClose }: Picking & { title: string }) {
  const units = useAdministeredUnits();
  const entries = units.data
    ?.filter(({ state }) => state === 'open')
    .map(({ id, name, area }) => ({ id, name, hint: area.name }));
  return (
    <PickSheet
      title={title}
      query={{ ...units, data: entries }}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}

export const UnitInput: Input = ({ field, value, onChange }) => (
  <Picked
    label={field.label}
    value={namedOf(value)}
    max={1}
    onChange={onChange}
    sheet={(picking) => <UnitSheet title={field.label} {...picking} />}
  />
);
