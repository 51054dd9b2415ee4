import { HIDDEN, replacePhones, tidy } from '@sandan/domain';
import traditional from 'opencc-js/dict/TSCharacters';

/** 電 → 电, character by character and never by phrase, so that a substring folds as within the whole text. */
const simplified = new Map(traditional.split('|').map((pair) => pair.split(' ') as [string, string]));

/** Characters that separate words and are not searched; % and _ are searched. */
const PARTING = /[\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{M}\p{C}'"`´·•・.,:;!?¡¿…、。~^|/]/gu;

/** Normalises a text for comparison: 電 瓶車 and 电瓶车, ＸＦＬ-2026 and xfl2026, 楼道、楼梯 and 楼道楼梯 become equal. */
export const folded = (text: string): string =>
  Array.from(tidy(text).normalize('NFKD').toLowerCase(), (sign) => simplified.get(sign) ?? sign)
    .join('')
    .replace(PARTING, '');

/** The search text of a ticket: each text folded by itself, without phone numbers. */
export const searchable = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .map((text) => folded(replacePhones(text ?? '', () => ' ').replaceAll(HIDDEN, ' ')))
    .filter(Boolean)
    .join(' ');

/** The distinct words of a query. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    tidy(query)
      .split(/[\s,\uff0c、。;\uff1b!\uff01?\uff1f"“”]+/u)
      .map(folded)
      .filter(Boolean),
  ),
];
