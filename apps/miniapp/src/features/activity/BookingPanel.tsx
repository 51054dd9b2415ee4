import type { PropsWithChildren } from 'react';
import type { Booking } from '../../api/contract';
import { now } from '../../lib/clock';
import { Line, Panel } from '../../ui/Panel';
import { Tag, type Tone } from '../../ui/Tag';
import { timeText } from './activity.text';

const tones: Readonly<Partial<Record<string, Tone>>> = {
  booked: 'green',
  present: 'green',
  waiting: 'amber',
};

/** A booking of the viewer: for what, when and where, and the number that is said at the desk. */
export function BookingPanel({ booking, children }: PropsWithChildren<{ booking: Booking }>) {
  const { activity, number, state, stateLabel, holder } = booking;
  return (
    <Panel title={activity.title} aside={<Tag text={stateLabel} tone={tones[state] ?? 'plain'} />}>
      <Line name="时间">{timeText(booking, now())}</Line>
      <Line name="地点">{activity.place}</Line>
      <Line name="谁来">{holder.name}</Line>
      <Line name="号码">{`${number} 号，签到时报这个号`}</Line>
      {children}
    </Panel>
  );
}
