/**
 * Normalises typed text: invisible signs are dropped on arrival, and an empty rest counts as no text.
 * Sequences that need an invisible sign keep it: emoji keep joiners, tags and selectors; Arabic and Indic
 * scripts keep joiners.
 */

/**
 * The most combining marks on one letter; more would only cover the lines around it. Vietnamese, Hebrew and
 * Tibetan need no more.
 */
export const MOST_MARKS = 4;

/** Signs that Unicode calls letters or symbols but that are drawn as blanks. */
const BLANK = '\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u{16fe4}\u{1d159}\u{13441}\u{13442}';
/** Format signs that are visible, around or over digits. */
const DRAWN_FORMAT = '\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}';
/**
 * Always dropped: controls except the line break, direction marks, lone surrogates, fillers. Selectors,
 * joiners and tags are checked in context.
 */
const DROPPED = new RegExp(
  `[${BLANK}]|(?![\\n\\u200c\\u200d${DRAWN_FORMAT}]|[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u180b-\\u180d\\u180f]` +
    `|[\\u{e0020}-\\u{e007f}])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}]`,
  'gu',
);
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** A regional flag: a black flag, the tags that spell the region, and the end tag. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;

const SELECTOR = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f]$/u;
const JOINER = /^[\u200c\u200d]$/;
const TAG = /^[\u{e0020}-\u{e007f}]$/u;
const MARK = /^\p{M}$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
/** Scripts that spell words with joiners. */
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
/** Neither a letter nor a picture, so no mark can stand on it. */
const GAP = /^[\s\u200c\u200d]$/u;

/** The context before the sign that is checked. */
interface Before {
  /** The last letter or picture; '' where there is none. */
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

function dropMisplaced(text: string): string {
  const signs = [...text];
  let [result, before]: [string, Before] = ['', { base: '', last: '', marks: 0 }];
  for (const [at, sign] of signs.entries()) {
    if (!isKept(sign, signs[at + 1] ?? '', before)) continue;
    result += sign;
    before = after(sign, before);
  }
  return result;
}

/** Texts that need no check: printable ASCII and everyday Chinese letters and punctuation. */
const PLAIN = /^[\n\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e\u2014\u2018-\u201d\u2026·]*$/;

/** The text as it is stored: without invisible signs and outer blanks. Tidying twice changes nothing. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const dropped = text.replace(LINE_END, '\n').replace(/\t/g, ' ').replace(DROPPED, '').replace(TAGS, '$1');
  return dropMisplaced(dropped).trim();
}

const DRAWN = /[\p{L}\p{N}\p{P}\p{S}\p{Extended_Pictographic}]/u;

/**
 * Whether PostgreSQL can store the text: no NUL and no lone surrogate (the flag u matches only lone ones).
 */
export const isStorable = (text: string): boolean => !/[\0\ud800-\udfff]/u.test(text);

/** Whether the text has anything visible. */
export const hasVisibleText = (text: string): boolean => DRAWN.test(tidy(text));
