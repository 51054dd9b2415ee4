import type { Part } from './digit-runs.ts';

const MOBILE = /^(0|(?:00)?86)?1[3-9]\d{9}$/;
const LANDLINE = /^((?:00)?86(?=[1-9]))?(0?(?:10|2\d|[3-9]\d\d))[1-9]\d{6,7}$/;
const ABROAD = /^[1-9]\d{7,14}$/;
/** 400 and 800: whoever answers is a firm, but whose it is may be said by it. */
const FIRM = /^(?:400[016-9]|800[3-9])\d{6}$/;
const LOCAL = /^[2-8]\d{6,7}$/;
/** Province, place, birthday, and what tells two people of one day apart. */
const IDENTITY = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}((?:19|20)\d{6})\d{3}$/;

/** Digits one by one. */
const isSpelled = (groups: readonly number[]): boolean =>
  groups.length > 1 && groups.every((size) => size === 1);

/** The groups that are left without so many digits in front. */
function without(groups: readonly number[], digits: number): readonly number[] {
  let left = digits;
  return groups
    .map((size) => {
      const taken = Math.min(size, left);
      left -= taken;
      return size - taken;
    })
    .filter((size) => size > 0);
}

const are = (groups: readonly number[], ...shapes: readonly string[]): boolean =>
  shapes.includes(groups.join('-'));

/** Whether these eight digits are a day: YYYYMMDD. */
export function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  return (
    digits.length === 8 &&
    year >= 1900 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

export function isMobile({ digits, groups, isListed }: Part): boolean {
  const found = MOBILE.exec(digits);
  if (!found) return false;
  const own = without(groups, found[1]?.length ?? 0);
  return !isListed || isSpelled(own) || are(own, '3-4-4');
}

/** With its area code, of which three digits at least stand together. Without its 0 only behind `+86`. */
export function isLandline({ digits, groups, isListed }: Part, isPlus: boolean): boolean {
  const [, country = '', area] = LANDLINE.exec(digits) ?? [];
  if (area === undefined || (!area.startsWith('0') && !(isPlus && country))) return false;
  const own = without(groups, country.length);
  if (isSpelled(own)) return true;
  const rest = without(own, area.length);
  return own[0]! >= 3 && (!isListed || are(rest, '7', '8', '3-4', '4-4'));
}

export const isAbroad = ({ digits, isListed }: Part, isPlus: boolean): boolean =>
  isPlus && !isListed && !isDay(digits) && ABROAD.test(digits);

/**
 * The 17 digits of an identity card before its last sign. Whether that sign is right is not asked: mistyped,
 * it still tells the birthday.
 */
export function isIdentity({ digits, groups, isListed }: Part): boolean {
  const [, birthday = null] = IDENTITY.exec(digits.slice(0, 17)) ?? [];
  return birthday !== null && isDay(birthday) && (!isListed || isSpelled(groups));
}

export const isFirm = ({ digits, isListed }: Part): boolean => !isListed && FIRM.test(digits);

/** Seven or eight digits that may be a number without its area code; alone they do not tell. */
export const isLocal = ({ digits, isListed }: Part): boolean =>
  !isListed && LOCAL.test(digits) && !isDay(digits);

/** 8765-4321: in halves as numbers are written, and neither two years nor a range of rooms or prices. */
export function isInHalves({ digits, groups, isAlone }: Part): boolean {
  const [one, other] = [digits.slice(0, 4), digits.slice(4)];
  const isRange =
    other > one && ((one.endsWith('0') && other.endsWith('0')) || one.slice(0, 2) === other.slice(0, 2));
  return isAlone && are(groups, '4-4') && !isRange && ![one, other].some((half) => /^(?:19|20)/.test(half));
}
