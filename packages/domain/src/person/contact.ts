import { tidy } from '../kernel/tidy.ts';
import { offices, unitKinds } from '../org/words.ts';

/** The most letters of a name. */
export const NAME_MAX = 30;

/**
 * Unicode counts 〇 as a number, but names use it as a letter. Joiners remain only where a script needs them
 * (`tidy`).
 */
const NAME =
  /^[\p{L}〇][\p{L}\p{M}〇\u200c\u200d]*(?:[ ·.'-]{1,2}[\p{L}〇][\p{L}\p{M}〇\u200c\u200d]*)*\.?$/u;
/** Ways to type the dot between the parts of a name. */
const DOTS = /[•‧・･∙⋅．]/g;
/** A Chinese sign takes no mark except a variation selector. */
const MARKED_HAN = /\p{Script=Han}(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{M}/u;

/** Look-alike signs: radicals, compatibility forms, wide letters. */
const LOOKALIKES = /[\u2e80-\u2fdf\uf900-\ufaff\uff00-\uffef]/g;
const isMixed = (name: string): boolean =>
  /\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);

/** Names of the system, an office or a unit are refused: they would let a person pose as one. */
const RESERVED = [
  ...Object.values(offices),
  ...Object.values(unitKinds),
  '系统',
  '系統',
  '官方',
  '管理员',
  '管理員',
  '三单通',
  '三單通',
  '社区党',
  '居委会',
  '业委会',
  '村委会',
  '党支部',
  '党委',
  '书记',
  '書記',
  '客服',
  '工作人员',
  '红色管家',
  '匿名',
];
const RESERVED_LATIN = /^(?:admin|administrator|system|root|official|sandan)$/i;

function isReserved(name: string): boolean {
  const plain = name.replace(/[ ·.'-]/g, '');
  return RESERVED.some((word) => plain.includes(word)) || RESERVED_LATIN.test(plain);
}

/** Normalises a name for storage: no outer blanks, dots as 间隔点. Null for an invalid name. */
export function readName(text: string): string | null {
  const name = tidy(text)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(DOTS, '·')
    .replace(LOOKALIKES, (sign) => sign.normalize('NFKC'));
  return [...name].length <= NAME_MAX &&
    NAME.test(name) &&
    !MARKED_HAN.test(name) &&
    !isMixed(name) &&
    !isReserved(name)
    ? name
    : null;
}
