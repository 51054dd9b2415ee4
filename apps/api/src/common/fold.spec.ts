import fc from 'fast-check';
import { folded, searchable, wordsOf } from './fold.ts';

test.each([
  ['電瓶車', '电瓶车'],
  ['電 瓶-車', '电瓶车'],
  ['XFL-2026-000123', 'xfl2026000123'],
  ['ＸＦＬ－２０２６', 'xfl2026'],
  ['楼道、楼梯。', '楼道楼梯'],
  ['电\u200b瓶车', '电瓶车'],
  ['Café', 'cafe'],
  ['（3栋）', '3栋'],
  ['100%', '100%'],
  ['下划_线', '下划_线'],
  ['裏面', '里面'],
])('%s is compared as %s', (text, plain) => expect(folded(text)).toBe(plain));

test('a part of a text is folded as it is within the whole', () => {
  const chinese = fc.string({
    unit: fc.constantFrom(...'電瓶車裡後髮發乾幹樓道電梯a1-,  。'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(chinese, chinese, chinese, (before, part, after) =>
      folded(before + part + after).includes(folded(part)),
    ),
  );
});

test('is the same for whatever is folded already', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
});

test('a query is its words, each once', () =>
  expect(wordsOf(' 電瓶車,楼道 电瓶车 \u200b ,')).toEqual(['电瓶车', '楼道']));

test('numbers are left out of what is searched, and words of two texts do not meet', () => {
  expect(searchable(['漏水 13800000001', null, '三楼'])).toBe('漏水 三楼');
  expect(searchable(['漏水', '三楼'])).not.toContain('水三');
});
