/**
 * A text normalised for finding numbers: each sign is replaced by its plain form, with its position in the
 * original. Keyboard digits become 0–9; digits written otherwise (三, 叁, ③, ٣) become 〇–九, so that 王五138… is
 * not one number.
 */
export interface NormalizedText {
  readonly plain: string;
  /** For each sign of `plain`, its start in the original. */
  readonly from: readonly number[];
}

export const HAN_DIGITS = '〇一二三四五六七八九';

/** Other spellings of each digit, written or dictated. */
const SPELT = ['零○⓪⓿洞', '壹弌幺么', '贰貳弍两', '叁參弎', '肆', '伍', '陆陸', '柒拐', '捌', '玖勾'];
/** Ranges of ten circled digits for which Unicode gives no digit value: ❶, ➀, ➊, ⓵. */
const RINGED = [0x2776, 0x2780, 0x278a, 0x24f5];

const other = new Map([
  ...SPELT.flatMap((signs, digit) => [...signs].map((sign) => [sign, HAN_DIGITS[digit]!] as const)),
  ...RINGED.flatMap((first) =>
    Array.from(
      { length: 10 },
      (_, at) => [String.fromCodePoint(first + at), at < 9 ? HAN_DIGITS[at + 1]! : '一〇'] as const,
    ),
  ),
]);

const UNSEEN = /^(?!\s)[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]$/u;
const FULL_WIDTH = /^[\uff10-\uff19]$/;

/** In every script the ten digits have consecutive code points, zero first. */
function hanDigit(digit: string): string {
  let zero = digit.codePointAt(0)!;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return HAN_DIGITS[code - zero]!;
}

/** The plain form of one sign; empty for invisible signs. */
function plainOf(sign: string): string {
  const digit = other.get(sign);
  if (digit) return digit;
  if (UNSEEN.test(sign)) return '';
  if (sign < '\u0080') return sign.toLowerCase();
  const plain = sign.normalize('NFKC').toLowerCase();
  return FULL_WIDTH.test(sign) ? plain : plain.replace(/\p{Nd}/gu, hanDigit);
}

/** A cache of signs already looked up: most texts use the same few thousand. */
const known = new Map<string, string>();
const KNOWN_MAX = 10_000;

function readSign(sign: string): string {
  let plain = known.get(sign);
  if (plain !== undefined) return plain;
  plain = plainOf(sign);
  if (known.size < KNOWN_MAX) known.set(sign, plain);
  return plain;
}

export function normalize(text: string): NormalizedText {
  const from: number[] = [];
  let [plain, at] = ['', 0];
  for (const sign of text) {
    const read = readSign(sign);
    if (read.length === 1) from.push(at);
    else from.push(...Array<number>(read.length).fill(at));
    plain += read;
    at += sign.length;
  }
  return { plain, from };
}

/** 0–9 for a digit of either form. */
export const digitOf = (sign: string): string =>
  sign >= '0' && sign <= '9' ? sign : String(HAN_DIGITS.indexOf(sign));
