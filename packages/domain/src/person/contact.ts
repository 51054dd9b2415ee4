/** The most letters of a name. */
export const NAME_MAX = 30;

const NAME = /^[\p{L}\p{M}]+(?:[ ·.'-]{1,2}[\p{L}\p{M}]+)*\.?$/u;
const MOBILE = /^1[3-9]\d{9}$/;

/** A name as it is kept: without blanks around it, dots between its parts as 间隔点. Null where it is none. */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/[•‧・]/g, '·');
  return name.length <= NAME_MAX && NAME.test(name) ? name : null;
}

/** A mobile number of the mainland as 11 digits, however it was typed: with blanks, hyphens, full-width or +86. Null where it is none. */
export function readMobile(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\-–—()]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return MOBILE.test(digits) ? digits : null;
}
