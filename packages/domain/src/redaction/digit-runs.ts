import { digitOf, HAN_DIGITS } from '../kernel/normalized-text.ts';

/** The separator before a digit: none, a change of script, spacing, or a list separator. */
type Break = 'none' | 'seam' | 'gap' | 'comma';

/** A run of digits, with at most three separator signs between two of them. */
interface Run {
  readonly digits: string;
  /** The position of each digit. */
  readonly at: readonly number[];
  readonly breaks: readonly Break[];
}

/** A part of a run that begins and ends with whole digits. */
export interface Part {
  readonly digits: string;
  /** The number of digits in each group. */
  readonly groups: readonly number[];
  /** Whether it contains list separators. */
  readonly isListed: boolean;
  /** Whether separators cut it off from all other digits. */
  readonly isAlone: boolean;
  /** Its start and end. */
  readonly from: number;
  readonly to: number;
}

const GAP = /^[\s\p{P}\p{S}\u30fc]*$/u;
const COMMA = /[,;:!?'"、。]/;
const GAP_MAX = 3;
/** The longest number: a national one after 0086. */
export const LONGEST = 18;

const isHan = (sign: string): boolean => HAN_DIGITS.includes(sign);

/** Null where the text between two digits ends the run. */
function breakOf(between: string, before: string, after: string): Break | null {
  if (between === '') return isHan(before) === isHan(after) ? 'none' : 'seam';
  if (!GAP.test(between)) return null;
  // Repeated dashes count as one sign.
  if (between.replace(/([^])\1+/gu, '$1').length > GAP_MAX) return null;
  return COMMA.test(between) ? 'comma' : 'gap';
}

/** 138一1234一5678: between keyboard digits 一 is often a dash. */
export const dashed = (plain: string): string => plain.replace(/(?<=[0-9])一(?=[0-9])/g, '-');

/** Every run of digits in a piece of text that starts at `offset`. */
export function runsIn(text: string, offset: number): Run[] {
  const runs: { digits: string; at: number[]; breaks: Break[] }[] = [];
  let last = 0;
  for (const { index, 0: sign } of text.matchAll(/[0-9〇一二三四五六七八九]/g)) {
    const run = runs.at(-1);
    const cut = run ? breakOf(text.slice(last + 1, index), text[last]!, sign) : null;
    if (!run || cut === null) runs.push({ digits: digitOf(sign), at: [offset + index], breaks: ['gap'] });
    else {
      run.digits += digitOf(sign);
      run.at.push(offset + index);
      run.breaks.push(cut);
    }
    last = index;
  }
  return runs;
}

const begins = ({ breaks }: Run, at: number): boolean => breaks[at] !== 'none';
const ends = ({ breaks, digits }: Run, at: number): boolean => at === digits.length || breaks[at] !== 'none';

const isParted = (cut: Break, at: number): boolean => at === 0 || cut === 'comma' || cut === 'seam';

function partOf({ digits, at, breaks }: Run, first: number, end: number): Part {
  const inner = breaks.slice(first + 1, end);
  const groups = [1];
  for (const cut of inner) {
    if (cut === 'gap' || cut === 'comma') groups.push(1);
    else groups[groups.length - 1]!++;
  }
  return {
    digits: digits.slice(first, end),
    groups,
    isListed: inner.includes('comma'),
    isAlone: isParted(breaks[first]!, first) && (end === digits.length || isParted(breaks[end]!, end)),
    from: at[first]!,
    to: at[end - 1]! + 1,
  };
}

/**
 * Picks numbers from a run, from the left and the longest first, without overlap. `pick` is called at most
 * once per digit and length.
 */
export function pickFrom<T>(run: Run, lengths: readonly number[], pick: (part: Part) => T | null): T[] {
  const picked: T[] = [];
  for (let first = 0; first < run.digits.length; first++) {
    if (!begins(run, first)) continue;
    for (const length of lengths) {
      if (first + length > run.digits.length || !ends(run, first + length)) continue;
      const one = pick(partOf(run, first, first + length));
      if (one === null) continue;
      picked.push(one);
      first += length - 1;
      break;
    }
  }
  return picked;
}
