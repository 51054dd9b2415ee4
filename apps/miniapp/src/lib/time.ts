/**
 * Times as people say them, in the community's own zone (UTC+8, no summer time), whatever the phone is set
 * to.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = 8 * HOUR;

const two = (part: number) => String(part).padStart(2, '0');
const local = (at: number) => new Date(at + ZONE);
const dayOf = (at: number) => Math.floor((at + ZONE) / DAY);
const clockOf = (at: number) => `${two(local(at).getUTCHours())}:${two(local(at).getUTCMinutes())}`;

function dateOf(at: number, now: number): string {
  const day = local(at);
  const year = day.getUTCFullYear() === local(now).getUTCFullYear() ? '' : `${day.getUTCFullYear()}年`;
  return `${year}${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

const dayNames: Readonly<Record<string, string>> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' };

const dayText = (at: number, now: number): string =>
  dayNames[String(dayOf(at) - dayOf(now))] ?? dateOf(at, now);

/** "今天 18:00", "明天 09:30", "11月25日 18:00". */
export function moment(iso: string, now: number): string {
  const at = Date.parse(iso);
  return `${dayText(at, now)} ${clockOf(at)}`;
}

/** As the server writes a time in its sentences: "11月25日 18:00". */
export function written(iso: string): string {
  const at = Date.parse(iso);
  return `${dateOf(at, at)} ${clockOf(at)}`;
}

/** A day without its hour: "明天", "11月25日". */
export const day = (date: string, now: number): string => dayText(Date.parse(instant(date, '00:00')), now);

/** A deadline: a whole day ends at the next midnight, but is shown by its own date. */
export function until(iso: string, now: number): string {
  const at = Date.parse(iso);
  return (at + ZONE) % DAY === 0 ? dayText(at - 1, now) : moment(iso, now);
}

/** "刚刚", "5 分钟前", "3 小时前", then date and time. */
export function ago(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  if (passed < MINUTE) return '刚刚';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} 分钟前`;
  if (passed < 6 * HOUR && dayOf(Date.parse(iso)) === dayOf(now))
    return `${Math.floor(passed / HOUR)} 小时前`;
  return moment(iso, now);
}

/** The same, short enough for one line of a card: an older one loses its hour. */
export function agoShort(iso: string, now: number): string {
  const days = dayOf(now) - dayOf(Date.parse(iso));
  return days > 1 ? dateOf(Date.parse(iso), now) : ago(iso, now);
}

export function span(length: number): string {
  if (length < HOUR) return `${Math.max(1, Math.floor(length / MINUTE))} 分钟`;
  if (length < 2 * DAY) return `${Math.floor(length / HOUR)} 小时`;
  return `${Math.floor(length / DAY)} 天`;
}

/** "今天 18:00 前办结" while there is time, "已超时 2 小时" after. */
export function dueText(iso: string, now: number, verb = ''): string {
  const left = Date.parse(iso) - now;
  return left < 0 ? `已超时 ${span(-left)}` : `${until(iso, now)} 前${verb}`;
}

/** What a date picker gives, as the instant it means here. */
export const instant = (date: string, time: string): string => `${date}T${time}:00+08:00`;
export const dateValue = (at: number): string => local(at).toISOString().slice(0, 10);
export const timeValue = (at: number): string => clockOf(at);
