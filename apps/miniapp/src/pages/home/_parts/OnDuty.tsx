import { useOnDuty } from '../../../features/org/roster.queries';
import { shiftText } from '../../../features/org/roster.text';
import { useFresh } from '../../../lib/lifecycle';
import { Line, Panel } from '../../../ui/Panel';

const SHOWN = 3;

const isWholeDay = ({ from, to }: { from: string; to: string }) => from === '00:00' && to === '24:00';

/** Who is there today for this building; quiet while it is read, and where nobody is. */
export function OnDuty({ building }: { building: string }) {
  const onDuty = useOnDuty(building);
  useFresh(onDuty);
  if (!onDuty.data?.length) return null;
  return (
    <Panel title="今日在岗管家">
      {onDuty.data.slice(0, SHOWN).map((one) => <Line key={`${one.id}.${one.from}`} name={one.name}>{isWholeDay(one) ? '全天' : shiftText(one)}</Line>)}
    </Panel>
  );
}
