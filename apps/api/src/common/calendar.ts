import chineseDays from 'chinese-days';
import { dateOfDay, weekdays, type Calendar } from '@sandan/domain';

/** The last year for which the official list of holidays and 调休 is in our data. */
const LAST_KNOWN_YEAR = 2026;

/** Statutory days with a fixed date, for years whose official list is not out yet: 元旦, 劳动节, 国庆节. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

const remembered = new Map<number, boolean>();

function isWorkingDay(day: number): boolean {
  const date = dateOfDay(day);
  if (Number(date.slice(0, 4)) > LAST_KNOWN_YEAR) return weekdays.isWorkingDay(day) && !FIXED.includes(date.slice(5));
  return chineseDays.isWorkday(date);
}

/** Working days of China; asked thousands of times for the same few days, so each is looked up once. */
export const calendar: Calendar = {
  isWorkingDay(day) {
    const known = remembered.get(day);
    if (known !== undefined) return known;
    const answer = isWorkingDay(day);
    remembered.set(day, answer);
    return answer;
  },
};
