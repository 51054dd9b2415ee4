import type { Activity, Booking } from '../../api/contract';
import { moment } from '../../lib/time';

type Timed = Pick<Activity, 'starts' | 'ends'>;

/** "明天 09:00–11:00"; the day of the end where it is another. */
export function timeText({ starts, ends }: Timed, now: number): string {
  const [from, to] = [moment(starts, now), moment(ends, now)];
  const [day, end] = [from.split(' ')[0], to.split(' ')];
  return end[0] === day ? `${from}–${end[1]}` : `${from} 至 ${to}`;
}

/** "一楼见课堂 · 明天 09:00–11:00 · 3 号楼门厅". */
export const activityText = (one: Pick<Activity, 'title' | 'place'> & Timed, now: number): string =>
  [one.title, timeText(one, now), one.place].join(' · ');

export const bookingText = ({ activity, number, ...times }: Booking, now: number): string =>
  `${activityText({ ...activity, ...times }, now)} · ${number} 号`;

/** Whether there is no room, so that a booking waits. */
export const isFull = ({ capacity, bookings: { booked, present } }: Activity): boolean =>
  capacity !== null && capacity <= booked + present;

/** "还有 3 个名额", "已约满，2 人候补", "不限名额". */
export function roomText({ capacity, bookings: { booked, waiting, present } }: Activity): string {
  if (capacity === null) return '不限名额';
  const left = capacity - booked - present;
  if (left > 0) return `还有 ${left} 个名额`;
  return waiting > 0 ? `已约满，${waiting} 人候补` : '已约满，可以候补';
}
