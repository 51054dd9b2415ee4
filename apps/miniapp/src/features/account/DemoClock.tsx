import { isDemoSession } from '../../api/session';
import { sentenceOf } from '../../api/error';
import { now } from '../../lib/clock';
import { say } from '../../lib/dialog';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Panel, Soft, Stack } from '../../ui/Panel';
import { useAdvanceClock, useDemoClock } from './account.queries';

const steps = [
  ['PT2H', '快进 2 小时'],
  ['P1D', '快进 1 天'],
] as const;

/** Moves the demo's clock forward, to see what happens when nobody acts. */
export function DemoClock() {
  const clock = useDemoClock();
  const advance = useAdvanceClock();
  if (!isDemoSession() || !clock.data) return null;
  const push = (by: string) => advance.mutate(by, { onError: (error) => say(sentenceOf(error)) });
  return (
    <Panel title="演示时钟">
      <Soft>{`现在是${moment(clock.data.now, now())}。快进以后，到期的单会自动流转。`}</Soft>
      <Stack across>
        {steps.map(([by, text]) => (
          <Btn key={by} text={text} disabled={advance.isPending} onTap={() => push(by)} />
        ))}
      </Stack>
    </Panel>
  );
}
