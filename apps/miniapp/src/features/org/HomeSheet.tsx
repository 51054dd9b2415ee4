import { useState } from 'react';
import type { Named } from '../../api/contract';
import { ofArea } from './entries';
import { useAreas, useResidents } from './org.queries';
import type { Picking } from './Picked';
import { PickSheet } from './PickSheet';

const byFullName = ({ data, ...rest }: ReturnType<typeof useAreas>) => ({ ...rest, data: data?.map(ofArea) });

interface Props extends Picking {
  /** The building, where it is known already. */
  within?: Named;
}

/** The entrance where there are several, then the door. */
function DoorSheet({
  building,
  onPick,
  onClose,
  onBack,
}: Picking & { building: Named; onBack?: () => void }) {
  const [entrance, setEntrance] = useState<Named | null>(null);
  const entrances = byFullName(useAreas('entrance', building.id));
  const above = entrance ?? (entrances.data && entrances.data.length < 2 ? building : null);
  const households = byFullName(useAreas('household', above?.id ?? '', above !== null));
  if (!above)
    return (
      <PickSheet
        title={`${building.name}：哪个单元`}
        query={entrances}
        chosen={[]}
        onPick={setEntrance}
        onClose={onClose}
        onBack={onBack}
      />
    );
  const back = entrance ? () => setEntrance(null) : onBack;
  return (
    <PickSheet
      title={`${above.name}：哪一户`}
      query={households}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
      onBack={back}
    />
  );
}

/** The building, then the door. */
export function HouseholdSheet({ onPick, onClose, within }: Props) {
  const [building, setBuilding] = useState<Named | null>(within ?? null);
  const buildings = byFullName(useAreas('building', '', building === null));
  return building ? (
    <DoorSheet
      building={building}
      onPick={onPick}
      onClose={onClose}
      onBack={within ? undefined : () => setBuilding(null)}
    />
  ) : (
    <PickSheet title="先选楼栋" query={buildings} chosen={[]} onPick={setBuilding} onClose={onClose} />
  );
}

/** The building, the door, then who lives behind it. */
export function ResidentSheet({ onPick, onClose }: Picking) {
  const [household, setHousehold] = useState<Named | null>(null);
  const residents = useResidents(household?.id ?? '');
  const entries = { ...residents, data: residents.data?.map(({ id, name }) => ({ id, name })) };
  return household ? (
    <PickSheet
      title={`${household.name}：哪一位`}
      query={entries}
      chosen={[]}
      empty="这一户还没有登记住户"
      onPick={onPick}
      onClose={onClose}
      onBack={() => setHousehold(null)}
    />
  ) : (
    <HouseholdSheet onPick={setHousehold} onClose={onClose} />
  );
}
