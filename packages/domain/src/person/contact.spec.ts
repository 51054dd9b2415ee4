import fc from 'fast-check';
import { NAME_MAX, readMobile, readName } from './contact.ts';

describe('a mobile number', () => {
  test.each([
    ['13800000001', '13800000001'], [' 138 0000 0001 ', '13800000001'], ['138-0000-0001', '13800000001'], ['+86 138 0000 0001', '13800000001'],
    ['008613800000001', '13800000001'], ['8613800000001', '13800000001'], ['１３８００００００01', '13800000001'],
  ])('%s is understood', (typed, number) => expect(readMobile(typed)).toBe(number));

  test.each(['', '1380000000', '138000000011', '12800000001', '010-66668888', '+1 2025550123', '1380000000a', '13800000001; DROP'])('%s is none', (typed) => expect(readMobile(typed)).toBeNull());

  test('is kept as it is once it is understood', () => {
    fc.assert(fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (n) => {
      const number = readMobile(String(n));
      expect(number).toBe(String(n));
      expect(readMobile(number!)).toBe(number);
    }));
  });
});

describe('a name', () => {
  test.each([
    ['张三', '张三'], ['  李 四 ', '李 四'], ['阿卜杜拉•买买提', '阿卜杜拉·买买提'], ['Anne-Marie O\'Neil', 'Anne-Marie O\'Neil'], ['𠮷田', '𠮷田'], ['J. Smith', 'J. Smith'],
  ])('%s is understood', (typed, name) => expect(readName(typed)).toBe(name));

  test.each(['', ' ', '13800000001', '张三13800000001', '<b>张</b>', '张\n\u202e三', '😀', '·', '张'.repeat(NAME_MAX + 1)])('“%s” is none', (typed) => expect(readName(typed)).toBeNull());

  test('never holds a digit, and is kept as it is once it is understood', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const name = readName(typed);
      if (name === null) return;
      expect(name).not.toMatch(/\p{N}/u);
      expect(readName(name)).toBe(name);
    }));
  });
});
