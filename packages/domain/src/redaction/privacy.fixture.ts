import fc from 'fast-check';

/** Phone numbers and the ways people type them, for tests. */

const tail = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

export const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), tail(9))
  .map(([second, rest]) => `1${second}${rest}`);
export const landline = fc
  .tuple(fc.constantFrom('010', '021', '027', '0551', '0717'), fc.constantFrom(...'2345678'), tail(7))
  .map((parts) => parts.join(''));
export const identity = fc
  .tuple(
    fc.constantFrom('110105', '420106', '510104'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }),
    tail(3),
    fc.constantFrom(...'0123456789X'),
  )
  .map(
    ([place, day, rest, last]) =>
      `${place}${day.toISOString().slice(0, 10).replaceAll('-', '')}${rest}${last}`,
  );

const replaced =
  (signs: readonly string[]) =>
  (number: string): string =>
    number.replace(/\d/g, (digit) => signs[Number(digit)]!);
/** The usual grouping: the area code or the first three digits, then fours. */
const parts = (number: string): string[] => {
  const first = number.startsWith('0') ? (/^0[12]/.test(number) ? 3 : 4) : number.length > 12 ? 6 : 3;
  return [number.slice(0, first), number.slice(first, first + 4), number.slice(first + 4)];
};
const joined =
  (sign: string) =>
  (number: string): string =>
    parts(number).join(sign);
const apart =
  (sign: string) =>
  (number: string): string =>
    [...number].join(sign);
const round =
  (open: string, close: string) =>
  (number: string): string => {
    const [first, middle, last] = parts(number) as [string, string, string];
    return number.startsWith('0')
      ? `${open}${first}${close}${middle}-${last}`
      : `${first}${open}${middle}${close}${last}`;
  };

const HAN = [...'零一二三四五六七八九'],
  CAPITAL = [...'零壹贰叁肆伍陆柒捌玖'],
  FULL = [...'０１２３４５６７８９'],
  CIRCLED = [...'⓪①②③④⑤⑥⑦⑧⑨'],
  BLACK = [...'⓿❶❷❸❹❺❻❼❽❾'],
  RADIO = [...'洞幺两三四五六拐八九'];
const everyOther =
  (signs: readonly string[]) =>
  (number: string): string =>
    [...number].map((sign, at) => (at % 2 ? replaced(signs)(sign) : sign)).join('');

export const SPELLINGS: readonly ((number: string) => string)[] = [
  (number) => number,
  ...[
    ' ',
    '-',
    '–',
    '—',
    '.',
    '·',
    '_',
    '/',
    '\\',
    '|',
    '~',
    ' - ',
    '---',
    '\t',
    '\u3000',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '－',
    '＿',
    '／',
  ].flatMap((sign) => [joined(sign), apart(sign)]),
  round('(', ')'),
  round('（', '）'),
  round('[', ']'),
  round('【', '】'),
  round(' (', ') '),
  ...[HAN, CAPITAL, FULL, CIRCLED, BLACK, RADIO].flatMap((signs) => [
    replaced(signs),
    everyOther(signs),
    (number: string): string => joined(' ')(replaced(signs)(number)),
  ]),
];

/** Digits of any spelling, one after the other. */
export function digits(text: string): string {
  const signs = [
    HAN,
    CAPITAL,
    CIRCLED,
    BLACK,
    RADIO,
    [...'〇一二三四五六七八九'],
    [...'○一二三四五六七八九'],
  ];
  return [...text]
    .map((sign) =>
      (signs.find((one) => one.includes(sign))?.indexOf(sign) ?? sign.normalize('NFKC')).toString(),
    )
    .join('')
    .replace(/[^\dX]/gi, '');
}

const WORDS = [
  '楼道里有电瓶车充电',
  '请',
  '找我',
  ',',
  '。',
  ' ',
  '王师傅',
  'abc',
  '电梯',
  '坏了',
  '\n',
  '(',
  ')',
  '😀',
  '微',
  '元',
  '联系',
  '號',
  'é',
];
/** Text around a number, without any digit. */
export const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((some) => some.join(''));
