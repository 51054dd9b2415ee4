import { digitOf, shadowOf } from '../kernel/shadow.ts';

/** The most letters of a name. */
export const NAME_MAX = 30;

const NAME = /^[\p{L}\p{M}]+(?:[ ·.'-]{1,2}[\p{L}\p{M}]+)*\.?$/u;
const MOBILE = /^(?:0|(?:00)?86)?(1[3-9]\d{9})$/;

/** A name as it is kept: without blanks around it, dots between its parts as 间隔点. Null where it is none. */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/[•‧・]/g, '·');
  return name.length <= NAME_MAX && NAME.test(name) ? name : null;
}

/** A mobile number of the mainland as 11 digits, however it was typed: whatever `replacePhones` finds as one is read. Null where it is none. */
export function readMobile(text: string): string | null {
  const { plain } = shadowOf(text);
  if (!/^[\s\p{P}\p{S}\u30fc0-9〇一二三四五六七八九]*$/u.test(plain)) return null;
  const read = (signs: string): string | null => MOBILE.exec(signs.replace(/[^0-9〇一二三四五六七八九]/g, '').replace(/./g, digitOf))?.[1] ?? null;
  return read(plain) ?? read(plain.replace(/(?<=[0-9])一(?=[0-9])/g, ''));
}
