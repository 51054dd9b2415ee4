import type { Named } from '../../../api/contract';
import { useBuildingByCode } from '../../../features/household/household.queries';
import { HouseholdSheet } from '../../../features/org/HomeSheet';
import { Picked } from '../../../features/org/Picked';
import { Soft } from '../../../ui/Panel';

interface Props {
  scene: string;
  value: Named | null;
  onChange: (home: Named | null) => void;
}

/** The door: in the building of the scanned code, or in any building. */
export function Door({ scene, value, onChange }: Props) {
  const building = useBuildingByCode(scene);
  const scanned = building.data ? { id: building.data.id, name: building.data.fullName } : undefined;
  return (
    <>
      {scanned ? <Soft>{`您扫的是${scanned.name}的小区码。`}</Soft> : null}
      {building.error ? <Soft>没有认出这个小区码，请自己选楼栋。</Soft> : null}
      <Picked
        key={scanned?.id ?? ''}
        label="住处"
        value={value ? [value] : []}
        max={1}
        onChange={([one]) => onChange(one ?? null)}
        sheet={(picking) => <HouseholdSheet {...picking} within={scanned} />}
      />
    </>
  );
}
