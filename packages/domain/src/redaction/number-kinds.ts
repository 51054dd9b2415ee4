import type { Part } from './digit-runs.ts';

const MOBILE = /^(0|(?:00)?86)?1[3-9]\d{9}$/;
const LANDLINE = /^((?:00)?86(?=[1-9]))?(0?(?:10|2\d|[3-9]\d\d))[1-9]\d{6,7}$/;
const ABROAD = /^[1-9]\d{7,14}$/;
/** 400 and 800 numbers belong to firms, but they may identify the firm. */
const FIRM = /^(?:400[016-9]|800[3-9])\d{6}$/;
const LOCAL = /^[2-8]\d{6,7}$/;
/** Identity card: province, place, birthday, and a serial number. */
const IDENTITY = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}((?:19|20)\d{6})\d{3}$/;

/** Digits written one by one. */
const isSpelled = (groups: readonly number[]): boolean =>
  groups.length > 1 && groups.every((size) => size === 1);

/** The groups that remain after so many leading digits. */
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

/** Whether these eight digits are a date: YYYYMMDD. */
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

/**
 * A landline with its area code, at least three digits of which stand together; without its 0 only after
 * `+86`.
 */
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
 * The 17 digits of an identity card before its check sign. The check sign is not verified: a mistyped card
 * still shows the birthday.
 */
export function isIdentity({ digits, groups, isListed }: Part): boolean {
  const [, birthday = null] = IDENTITY.exec(digits.slice(0, 17)) ?? [];
  return birthday !== null && isDay(birthday) && (!isListed || isSpelled(groups));
}

export const isFirm = ({ digits, isListed }: Part): boolean => !isListed && FIRM.test(digits);

/** Seven or eight digits that may be a landline without its area code; only the context tells. */
export const isLocal = ({ digits, isListed }: Part): boolean =>
  !isListed && LOCAL.test(digits) && !isDay(digits);

/** 8765-4321: a phone number in halves, and not two years or a range of rooms or prices. */
export function isInHalves({ digits, groups, isAlone }: Part): boolean {
  const [one, other] = [digits.slice(0, 4), digits.slice(4)];
  const isRange =
    other > one && ((one.endsWith('0') && other.endsWith('0')) || one.slice(0, 2) === other.slice(0, 2));
  return isAlone && are(groups, '4-4') && !isRange && ![one, other].some((half) => /^(?:19|20)/.test(half));
}
