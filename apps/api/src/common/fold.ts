import { HIDDEN, replacePhones, tidy } from '@sandan/domain';
import traditional from 'opencc-js/dict/TSCharacters';

/** 電 → 电: sign by sign, never by phrase, so that a part of a text is folded as it is within the whole. */
const simplified = new Map(traditional.split('|').map((pair) => pair.split(' ') as [string, string]));

/** What parts words and is not searched for; signs such as % and _ are. */
const PARTING = /[\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{M}\p{C}'"`´·•・.,:;!?¡¿…、。~^|/]/gu;

/** A text as it is compared: 電 瓶車 and 电瓶车, ＸＦＬ-2026 and xfl2026, 楼道、楼梯 and 楼道楼梯 are the same. */
export const folded = (text: string): string =>
  Array.from(tidy(text).normalize('NFKD').toLowerCase(), (sign) => simplified.get(sign) ?? sign)
    .join('')
    .replace(PARTING, '');

/** Texts of one ticket as they are searched, each by itself and without the numbers of people. */
export const searchable = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .map((text) => folded(replacePhones(text ?? '', () => ' ').replaceAll(HIDDEN, ' ')))
    .filter(Boolean)
    .join(' ');

/** The words of a query, each once. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    tidy(query)
      .split(/[\s,\uff0c、。;\uff1b!\uff01?\uff1f"“”]+/u)
      .map(folded)
      .filter(Boolean),
  ),
];
