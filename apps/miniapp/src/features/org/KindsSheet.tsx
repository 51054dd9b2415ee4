import type { Area } from '../../api/contract';
import { ofArea } from './entries';
import { useAreasOf } from './org.queries';
import type { Picking } from './Picked';
import { PickSheet } from './PickSheet';

/** The areas of some kinds that the user may know of. */
export function KindsSheet({ kinds, onPick, onClose }: Picking & { kinds: readonly Area['kind'][] }) {
  const areas = useAreasOf(kinds);
  return (
    <PickSheet
      title="哪里"
      query={{ ...areas, data: areas.data?.map(ofArea) }}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}
