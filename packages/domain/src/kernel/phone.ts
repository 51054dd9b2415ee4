import { digitOf, normalize } from './normalized-text.ts';

const MOBILE = /^(?:0|(?:00)?86)?(1[3-9]\d{9})$/;
/** 区号 and number: 0551-62345678; from abroad without the 0. */
const LANDLINE = /^(?:0|(?:00)?86)((?:10|2\d|[3-9]\d\d)[1-9]\d{6,7})$/;
const LOCAL = /^([2-8]\d{6,7})$/;
const FIRM = /^(?:(?:00)?86)?([48]00\d{7})$/;

/** Separators between digits. */
const APART = /[\s\p{P}\p{S}\u30fc]/gu;
const NUMERIC = /^[\s\p{P}\p{S}\u30fc0-9〇一二三四五六七八九]*$/u;
/** An extension (分机): after a word for it, or as the last group. */
const EXTENSION = /^(.*\d)[\s\p{P}\p{S}]*(?:转|轉|分机|分機|内线|ext|x|p|[^\d])[\s\p{P}\p{S}]*(\d{1,6})$/su;
/** The longest notation of a number, with its extension. */
export const LONGEST_TYPED_NUMBER = 60;
/** Numbers of other countries. */
const ABROAD = /^\(?\+(?!\s*86)/;

const found = (digits: string, ...shapes: readonly RegExp[]): string | null =>
  shapes.map((shape) => shape.exec(digits)?.[1]).find((one) => one !== undefined) ?? null;

function plainNumber(signs: string): string | null {
  if (!NUMERIC.test(signs)) return null;
  const read = (some: string): string | null => {
    const digits = some.replace(APART, '').replace(/./gu, digitOf);
    const landline = found(digits, LANDLINE);
    return found(digits, MOBILE) ?? (landline && `0${landline}`) ?? found(digits, FIRM, LOCAL);
  };
  // 一 may stand for a dash as well as for a digit.
  return read(signs) ?? read(signs.replace(/(?<=[0-9])一(?=[0-9])/g, ''));
}

/**
 * Normalises a typed telephone number for storage: digits only, a landline with its area code and 0 where
 * given, an extension after a hyphen (`055162345678-801`). Accepts mainland mobiles and landlines, 400 and
 * 800. Null for anything else.
 */
export function readPhone(text: string): string | null {
  if (text.length > LONGEST_TYPED_NUMBER) return null;
  const plain = normalize(text).plain.trim();
  if (ABROAD.test(plain)) return null;
  const whole = plainNumber(plain);
  if (whole !== null) return whole;
  const [, number, extension] = EXTENSION.exec(plain.replace(/[〇一二三四五六七八九]/g, digitOf)) ?? [];
  const read = number === undefined ? null : plainNumber(number);
  return read === null ? null : `${read}-${extension!}`;
}

/**
 * A mainland mobile number as 11 digits: the only kind that a text message can verify. Reads everything that
 * `replacePhones` finds as one. Null for anything else.
 */
export function readMobile(text: string): string | null {
  const number = readPhone(text);
  return number !== null && /^1\d{10}$/.test(number) ? number : null;
}
