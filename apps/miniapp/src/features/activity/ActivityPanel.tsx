import type { PropsWithChildren } from 'react';
import type { Activity } from '../../api/contract';
import { now } from '../../lib/clock';
import { Line, Panel } from '../../ui/Panel';
import { Tag, type Tone } from '../../ui/Tag';
import { roomText, timeText } from './activity.text';

const tones: Readonly<Partial<Record<string, Tone>>> = { open: 'green', held: 'green', missed: 'amber' };

/** For those who come it goes without saying that it is published. */
const isToBeSaid = ({ state, showsBookings }: Activity): boolean => state !== 'published' || showsBookings;

const cameText = ({ bookings, others }: Activity): string =>
  `${bookings.present + (others ?? 0)} 人到场${others ? `（其中 ${others} 人没有登记）` : ''}`;

/** What an activity is, when and where it is, who is on duty, and how many may still come. */
export function ActivityPanel({ activity, children }: PropsWithChildren<{ activity: Activity }>) {
  const { title, kindLabel, place, host, staff, state, outcome, stateLabel, myBooking, words } = activity;
  const tone = tones[outcome ?? state] ?? 'plain';
  return (
    <Panel title={title} aside={isToBeSaid(activity) ? <Tag text={stateLabel} tone={tone} /> : null}>
      <Line name="时间">{timeText(activity, now())}</Line>
      <Line name="地点">{place}</Line>
      <Line name="类型">{host ? `${kindLabel} · ${host.name}` : kindLabel}</Line>
      {staff.length > 0 ? <Line name="在岗">{staff.map(({ name }) => name).join('、')}</Line> : null}
      {activity.takesBookings ? <Line name="名额">{roomText(activity)}</Line> : null}
      {myBooking ? <Line name="我">{myBooking.stateLabel}</Line> : null}
      {outcome === 'held' ? <Line name="来了">{cameText(activity)}</Line> : null}
      {words ? <Line name="小结">{words}</Line> : null}
      {children}
    </Panel>
  );
}
