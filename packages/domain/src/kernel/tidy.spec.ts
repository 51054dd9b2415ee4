import fc from 'fast-check';
import { hasVisibleText, MOST_MARKS, tidy } from './tidy.ts';

const unseen = [
  '\u200b',
  '\u3164',
  '\u2800',
  '\u115f',
  '\u1160',
  '\uffa0',
  '\u17b4',
  '\u17b5',
  '\u180e',
  '\u00ad',
  '\u034f',
  '\u2060',
  '\u2062',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u200e',
  '\u061c',
  '\u0301',
  '\u0488',
  '\ufe0f',
  '\ufe00',
  '\u{e0100}',
  '\u{e0001}',
  '\u{e0041}',
  '\u{e007f}',
  '\u200d',
  '\u200c',
  '\u{1d159}',
  '\u{1d173}',
  '\u0007',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u3000',
  '\u00a0',
  ' ',
  '\t',
  '\n',
];

test.each(unseen.map((sign) => [sign.codePointAt(0)!.toString(16), sign]))(
  'U+%s alone is no word, nor many of it',
  (_, sign) => {
    for (const text of [sign, sign.repeat(40), ` ${sign}\n`])
      expect([tidy(text), hasVisibleText(text)]).toEqual(['', false]);
  },
);

test('nothing made of them is a word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...unseen), { maxLength: 12 }),
      (signs) => tidy(signs.join('')) === '',
    ),
  );
});

test.each([
  ['a family', '👨‍👩‍👧‍👦'],
  ['a skin tone', '👩🏽‍🚒'],
  ['a flag', '🇨🇳'],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a rainbow flag', '🏳️‍🌈'],
  ['a keycap', '1️⃣'],
  ['a heart', '❤️'],
  ['a text heart', '❤︎'],
  ['a healer', '🧑‍⚕️'],
  ['Persian with ZWNJ', 'می‌خواهم'],
  ['Uyghur', 'ئۇيغۇر تىلى'],
  ['Hindi with ZWJ', 'क्‍ष'],
  ['Malayalam', 'അവന്‍'],
  ['Tibetan', 'བོད་ཡིག་'],
  ['Mongolian with a selector', 'ᠮᠣᠩᠭᠣᠯ᠋'],
  ['Thai', 'น้ำ'],
  ['Vietnamese', 'Ti\u1ebf\u0301ng Vi\u0065\u0323\u0302t'],
  ['Hebrew', 'שָׁלוֹם'],
  ['a variant of a Chinese sign', '葛\u{e0100}飾区'],
  ['lines', '一楼\n二楼'],
  ['Arabic number signs', '\u0600\u0661'],
  ['a name', '阿卜杜拉·买买提'],
  ['〇', '二〇二七'],
])('%s stays as it is', (_, text) => {
  expect(tidy(text)).toBe(text);
  expect(hasVisibleText(text)).toBe(true);
});

test.each([
  ['张\u202e三', '张三'],
  ['电\u200b瓶\u2060车', '电瓶车'],
  ['a\u200db', 'ab'],
  ['1\ufe0f\ufe0f', '1\ufe0f'],
  [' \u3164好\u2800 ', '好'],
  ['一\r\n二\u2028三\t四', '一\n二\n三 四'],
  ['👨\u200d', '👨'],
  ['👨\u200d\u200d👩', '👨\u200d👩'],
  [`坏${'\u0301'.repeat(150)}了`, `坏${'\u0301'.repeat(MOST_MARKS)}了`],
  ['\u0301e', 'e'],
  ['a \u0301b', 'a b'],
  ['x\u{e0041}\u{e007f}', 'x'],
  ['\ud83d好', '好'],
  ['好\u0000', '好'],
])('%j is kept as %j', (typed, kept) => expect(tidy(typed)).toBe(kept));

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...unseen, '好', 'a', '1', '👨', '🏽', '🏴', 'क', '्', 'م', '‍', '⃣'), {
      maxLength: 20,
    })
    .map((signs) => signs.join('')),
);

test('what is tidy stays as it is, whatever was typed', () => {
  fc.assert(
    fc.property(anything, (typed) => tidy(tidy(typed)) === tidy(typed)),
    { numRuns: 2000 },
  );
});

test('never leaves more marks than a letter carries, nor an invisible sign at either end', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const kept = tidy(typed);
      expect(kept).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u3164\u2800]/);
      expect(kept).not.toMatch(/^\p{M}/u);
      expect(kept).not.toMatch(
        new RegExp(
          `(?:(?![\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u180b-\\u180d\\u180f])\\p{M}){${MOST_MARKS + 1}}`,
          'u',
        ),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a long text of joiners and marks is done, for nothing looks back over all of it', () => {
  const text = `${'👨\u200d'.repeat(20_000)}${'\u0301'.repeat(20_000)}${'ᠮ\u180b'.repeat(20_000)}`;
  expect(tidy(text).length).toBeLessThan(text.length);
});
