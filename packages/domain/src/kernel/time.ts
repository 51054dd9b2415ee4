/** A point in time: milliseconds since 1970-01-01T00:00Z, as the server received it. */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China keeps one zone without summer time, so a fixed offset is exact. */
const ZONE = 8 * HOUR;

/** The local calendar day of an instant, counted from 1970-01-01. */
export const dayOf = (at: Instant): number => Math.floor((at + ZONE) / DAY);

/** The instant at which a local day begins. */
export const startOfDay = (day: number): Instant => day * DAY - ZONE;

/** `2026-11-21` for a local day, and back; null where it is no valid date. */
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || dateOfDay(at / DAY) !== date ? null : at / DAY;
}

/** `2027年2月14日` for `2027-02-14`. */
export const dateText = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** The end of a local date: a due date includes its whole day. */
export const endOfDate = (date: string): Instant => startOfDay((dayOfDate(date) ?? NaN) + 1);

/** An ISO 8601 instant with a zone; null for an invalid one, such as 30 February. */
export function instantOf(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) || dayOfDate(text.slice(0, 10)) === null ? null : at;
}

/** `11月21日 18:00` in China. */
export function clockTime(at: Instant): string {
  const [, month, day] = dateOfDay(dayOf(at)).split('-');
  const time = new Date(at + ZONE).toISOString().slice(11, 16);
  return `${Number(month)}月${Number(day)}日 ${time}`;
}
