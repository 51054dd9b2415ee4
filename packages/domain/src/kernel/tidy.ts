/**
 * One reading of what people type: signs that nobody sees are dropped on arrival, and what is left empty was
 * never written. Sequences that need an invisible sign keep it: emoji their joiners, tags and selectors,
 * Arabic and Indic scripts their joiners.
 */

/**
 * Most marks upon one letter; more of them only hide the lines around it. Vietnamese, Hebrew and Tibetan need
 * no more.
 */
export const MOST_MARKS = 4;

/** Letters and symbols to Unicode that are drawn as nothing. */
const BLANK = '\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u{16fe4}\u{1d159}\u{13441}\u{13442}';
/** Format signs that are drawn, around or over digits. */
const DRAWN_FORMAT = '\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}';
/**
 * Dropped wherever they stand: controls but for the line's end, direction, halves of signs, fillers.
 * Selectors, joiners and tags are looked at.
 */
const DROPPED = new RegExp(
  `[${BLANK}]|(?![\\n\\u200c\\u200d${DRAWN_FORMAT}]|[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u180b-\\u180d\\u180f]|[\\u{e0020}-\\u{e007f}])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}]`,
  'gu',
);
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** A flag of a region: a black flag, tags that spell it, and their end. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;

const SELECTOR = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f]$/u;
const JOINER = /^[\u200c\u200d]$/;
const TAG = /^[\u{e0020}-\u{e007f}]$/u;
const MARK = /^\p{M}$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
/** Scripts whose words are spelled with joiners. */
const JOINING = new RegExp(
  `^(?!\\p{N})[${[
    'Arab',
    'Syrc',
    'Mong',
    'Nkoo',
    'Mand',
    'Adlm',
    'Rohg',
    'Phag',
    'Deva',
    'Beng',
    'Guru',
    'Gujr',
    'Orya',
    'Taml',
    'Telu',
    'Knda',
    'Mlym',
    'Sinh',
    'Khmr',
    'Mymr',
    'Tibt',
    'Thai',
    'Laoo',
  ]
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]$`,
  'u',
);
/** Neither a letter nor a picture, so that nothing can be put upon it. */
const GAP = /^[\s\u200c\u200d]$/u;

/** What stands before a sign that is looked at. */
interface Before {
  /** The last letter or picture, '' where there is none to stand upon. */
  readonly base: string;
  readonly last: string;
  readonly marks: number;
}

function isKept(sign: string, next: string, { base, last, marks }: Before): boolean {
  if (JOINER.test(sign))
    return (
      !JOINER.test(last) &&
      (JOINING.test(last) || (sign === '\u200d' && EMOJI.test(base) && EMOJI.test(next)))
    );
  if (SELECTOR.test(sign)) return base !== '' && !SELECTOR.test(last);
  if (MARK.test(sign)) return base !== '' && marks < MOST_MARKS;
  return true;
}

function after(sign: string, { base, marks }: Before): Before {
  if (SELECTOR.test(sign) || TAG.test(sign)) return { base, last: sign, marks };
  if (MARK.test(sign)) return { base, last: sign, marks: marks + 1 };
  return JOINER.test(sign)
    ? { base: EMOJI.test(base) ? '' : base, last: sign, marks }
    : { base: GAP.test(sign) ? '' : sign, last: sign, marks: 0 };
}

function lookedThrough(text: string): string {
  const signs = [...text];
  let [kept, before]: [string, Before] = ['', { base: '', last: '', marks: 0 }];
  for (const [at, sign] of signs.entries()) {
    if (!isKept(sign, signs[at + 1] ?? '', before)) continue;
    kept += sign;
    before = after(sign, before);
  }
  return kept;
}

/**
 * Texts of which nothing need be looked at: printable ASCII, and the letters and punctuation of everyday
 * Chinese.
 */
const PLAIN = /^[\n\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e\u2014\u2018-\u201d\u2026·]*$/;

/**
 * The text as it is kept: without what nobody sees, without blanks around it. What is tidy stays as it is.
 */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const dropped = text.replace(LINE_END, '\n').replace(/\t/g, ' ').replace(DROPPED, '').replace(TAGS, '$1');
  return lookedThrough(dropped).trim();
}

const DRAWN = /[\p{L}\p{N}\p{P}\p{S}\p{Extended_Pictographic}]/u;

/** Whether PostgreSQL can keep it: not a NUL, nor half of a sign (with the flag u only those match). */
export const isKeepable = (text: string): boolean => !/[\0\ud800-\udfff]/u.test(text);

/** Whether there is anything to be seen in it. */
export const isDrawn = (text: string): boolean => DRAWN.test(tidy(text));
