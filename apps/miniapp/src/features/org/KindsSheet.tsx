import type { Area } from '../../api/contract';
import { ofArea } from './entries';
import { useAreas } from './org.queries';
import type { Picking } from './Picked';
import { PickSheet } from './PickSheet';

/** The areas of one kind, or of two, that the user may know of. */
export function KindsSheet({
  kinds: [kind, other],
  onPick,
  onClose,
}: Picking & { kinds: readonly Area['kind'][] }) {
  const areas = useAreas(kind ?? 'estate', '', kind !== undefined);
  const more = useAreas(other ?? 'estate', '', other !== undefined);
  const isWhole = other === undefined || more.data !== undefined;
  const all = isWhole ? areas.data && [...areas.data, ...(other ? more.data! : [])] : undefined;
  return (
    <PickSheet
      title="哪里"
      query={{ ...(other && areas.data ? more : areas), data: all?.map(ofArea) }}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}
