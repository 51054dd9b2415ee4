import { emergencyNumbers } from '../../../domain';
import { useOnDuty } from '../../../features/org/roster.queries';
import { now } from '../../../lib/clock';
import { call } from '../../../lib/platform';
import { timeValue } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Soft } from '../../../ui/Panel';
import { Sheet } from '../../../ui/Sheet';

/** The steward on duty, by name only: the private number is not shown. */
function OnDutyNow({ building }: { building: string }) {
  const time = timeValue(now());
  const here = (useOnDuty(building).data ?? [])
    .filter(({ from, to }) => from <= time && time < to)
    .map(({ name }) => name);
  return here.length ? <Soft>{`在岗管家：${[...new Set(here)].join('、')}。点单以后马上收到。`}</Soft> : null;
}

/** In danger, the emergency numbers come before the form. */
export function Emergency({ building, onClose }: { building: string; onClose: () => void }) {
  return (
    <Sheet
      title="有危险，先打电话"
      onClose={onClose}
      foot={<Btn text="已经打了，继续点单" look="main" onTap={onClose} />}
    >
      {emergencyNumbers().map(({ label, number }) => (
        <Btn key={number} text={`${label} ${number}`} onTap={() => call(number)} />
      ))}
      <OnDutyNow building={building} />
      <Soft>这件事会按特急办。电梯救援打不通就打 119。</Soft>
    </Sheet>
  );
}
