import type { LedgerFilter, Named } from '../../api/contract';
import { sources, states } from '../../domain';
import { Choices } from '../../ui/Choices';
import { Panel } from '../../ui/Panel';
import { ofArea, ofUnit } from '../org/entries';
import { useAreas, useUnits } from '../org/org.queries';
import { Picked, type Picking } from '../org/Picked';
import { PickSheet } from '../org/PickSheet';

/** What a ledger is limited to, besides its period. */
export interface Narrowing {
  area: Named | null;
  unit: Named | null;
  state: NonNullable<LedgerFilter['state']> | '';
  source: NonNullable<LedgerFilter['source']> | '';
}

export const unlimited: Narrowing = { area: null, unit: null, state: '', source: '' };

/** As the server takes it. */
export const filterOf = ({ area, unit, state, source }: Narrowing): LedgerFilter => ({
  ...(area && { area: area.id }),
  ...(unit && { unit: unit.id }),
  ...(state && { state }),
  ...(source && { source }),
});

const stateOptions = [
  { value: '', label: '不限' },
  ...Object.entries(states).map(([value, label]) => ({ value, label })),
] as { value: Narrowing['state']; label: string }[];

const sourceOptions = [
  { value: '', label: '不限' },
  ...Object.entries(sources).map(([value, label]) => ({ value, label })),
] as { value: Narrowing['source']; label: string }[];

/** The estates, which are the areas of the branches. */
function EstateSheet({ onPick, onClose }: Picking) {
  const estates = useAreas('estate', '');
  const query = { ...estates, data: estates.data?.map(ofArea) };
  return <PickSheet title="哪个小区" query={query} chosen={[]} onPick={onPick} onClose={onClose} />;
}

function UnitSheet({ onPick, onClose }: Picking) {
  const units = useUnits();
  const query = { ...units, data: units.data?.map(ofUnit) };
  return <PickSheet title="派给哪个单位" query={query} chosen={[]} onPick={onPick} onClose={onClose} />;
}

interface Props {
  value: Narrowing;
  onChange: (value: Narrowing) => void;
}

/** Limits ledgers to an estate, a unit that tickets were dispatched to, a state and a source. */
export function LedgerFilters({ value, onChange }: Props) {
  const one = (named: Named | null) => (named ? [named] : []);
  return (
    <>
      <Panel title="哪个小区的">
        <Picked
          label="小区"
          value={one(value.area)}
          max={1}
          onChange={([area]) => onChange({ ...value, area: area ?? null })}
          sheet={(picking) => <EstateSheet {...picking} />}
        />
      </Panel>
      <Panel title="派给哪个单位的">
        <Picked
          label="单位"
          value={one(value.unit)}
          max={1}
          onChange={([unit]) => onChange({ ...value, unit: unit ?? null })}
          sheet={(picking) => <UnitSheet {...picking} />}
        />
      </Panel>
      <Panel title="现在进度">
        <Choices
          label="现在进度"
          options={stateOptions}
          chosen={[value.state]}
          onChoose={(state) => onChange({ ...value, state })}
        />
      </Panel>
      <Panel title="怎么来的">
        <Choices
          label="怎么来的"
          options={sourceOptions}
          chosen={[value.source]}
          onChoose={(source) => onChange({ ...value, source })}
        />
      </Panel>
    </>
  );
}
