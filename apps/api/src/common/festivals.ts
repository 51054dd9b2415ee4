import { dayOfDate, daysOff, festivals, type DayOff } from '@sandan/domain';
import { LunarDay, SolarDay, SolarTerm } from 'tyme4ts';

type Festival = (typeof festivals)[keyof typeof festivals];

const localDay = (solar: SolarDay): number => {
  const [month, day] = [solar.getMonth(), solar.getDay()].map((part) => String(part).padStart(2, '0'));
  return dayOfDate(`${solar.getYear()}-${month}-${day}`)!;
};

/**
 * The day of a festival in a year of the Gregorian calendar. The library counts Julian days, so the machine's
 * time zone has no effect.
 */
function dayNamed(year: number, festival: Festival): number {
  if ('term' in festival) return localDay(SolarTerm.fromName(year, festival.term).getSolarDay());
  const [month, day] = 'lunar' in festival ? festival.lunar : festival.date;
  return localDay(
    'lunar' in festival
      ? LunarDay.fromYmd(year, month, day).getSolarDay()
      : SolarDay.fromYmd(year, month, day),
  );
}

const named = (year: number): DayOff[] =>
  Object.values(festivals).flatMap((festival) => {
    const first = dayNamed(year, festival) + ('from' in festival ? festival.from : 0);
    return Array.from({ length: festival.days }, (_, n) => ({ day: first + n, label: festival.label }));
  });

/** The days off given by law, whether or not the year's arrangement is announced. */
export const lawfulDays = (year: number): readonly DayOff[] => named(year);

/** The days off of a year whose arrangement is not announced yet. */
export const provisionalDays = (year: number): DayOff[] => daysOff(named(year));
