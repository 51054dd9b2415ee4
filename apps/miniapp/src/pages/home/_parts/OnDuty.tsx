import type { OnDuty as Stretch } from '../../../api/contract';
import { useOnDuty } from '../../../features/org/roster.queries';
import { shiftText } from '../../../features/org/roster.text';
import { now } from '../../../lib/clock';
import { useFresh } from '../../../lib/lifecycle';
import { timeValue } from '../../../lib/time';
import { Line, Panel, Soft } from '../../../ui/Panel';

const SHOWN = 3;

const isWholeDay = ({ from, to }: Stretch) => from === '00:00' && to === '24:00';

/** When no steward is on duty: the time of the next shift today, if any. */
const gapText = ([next]: readonly Stretch[]) =>
  next ? `现在没有人在岗，${next.from} 有人到岗。` : '现在没有人在岗。';

/** Today's stewards on duty for this building; hidden while loading and if there is no roster. */
export function OnDuty({ building }: { building: string }) {
  const onDuty = useOnDuty(building);
  useFresh(onDuty);
  if (!onDuty.data?.length) return null;
  const time = timeValue(now());
  const left = onDuty.data.filter(({ to }) => to > time);
  return (
    <Panel title="今日在岗管家">
      {left.some(({ from }) => from <= time) ? null : <Soft>{gapText(left)}</Soft>}
      {left.slice(0, SHOWN).map((one) => (
        <Line key={`${one.id}.${one.from}`} name={isWholeDay(one) ? '全天' : shiftText(one)}>
          {one.name}
        </Line>
      ))}
    </Panel>
  );
}
