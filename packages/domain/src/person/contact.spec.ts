import fc from 'fast-check';
import { landline, SPELLINGS } from '../redaction/privacy.fixture.ts';
import { NAME_MAX, readName } from './contact.ts';
import { readMobile, readPhone } from '../kernel/phone.ts';

describe('a mobile number', () => {
  test.each([
    ['13800000001', '13800000001'],
    [' 138 0000 0001 ', '13800000001'],
    ['138-0000-0001', '13800000001'],
    ['+86 138 0000 0001', '13800000001'],
    ['008613800000001', '13800000001'],
    ['8613800000001', '13800000001'],
    ['１３８００００００01', '13800000001'],
  ])('%s is understood', (typed, number) => expect(readMobile(typed)).toBe(number));

  test.each([
    '',
    '1380000000',
    '138000000011',
    '12800000001',
    '010-66668888',
    '+1 2025550123',
    '1380000000a',
    '13800000001; DROP',
  ])('%s is none', (typed) => expect(readMobile(typed)).toBeNull());

  test('is kept as it is once it is understood', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (n) => {
        const number = readMobile(String(n));
        expect(number).toBe(String(n));
        expect(readMobile(number!)).toBe(number);
      }),
    );
  });
});

describe('a telephone number', () => {
  test.each([
    ['138 0000 0002', '13800000002'],
    ['+86 138-0000-0002', '13800000002'],
    ['13800000002 转 12', '13800000002-12'],
    ['0551-62345678', '055162345678'],
    ['(010) 6666 8888', '01066668888'],
    ['010 66668888-801', '01066668888-801'],
    ['0551 6234567 分机 12', '05516234567-12'],
    ['0551-62345678 ext. 801', '055162345678-801'],
    ['010-66668888转0', '01066668888-0'],
    ['+86 10 6666 8888', '01066668888'],
    ['0086-551-62345678', '055162345678'],
    ['０５５１－６２３４５６７８', '055162345678'],
    ['〇五五一六二三四五六七八', '055162345678'],
    ['62345678', '62345678'],
    ['623-4567', '6234567'],
    ['62345678-801', '62345678-801'],
    ['400-820-8820', '4008208820'],
    ['800 810 8888', '8008108888'],
    ['4008208820转3', '4008208820-3'],
  ])('%s is kept as %s', (typed, number) => {
    expect(readPhone(typed)).toBe(number);
    expect(readPhone(number)).toBe(number);
  });

  test.each([
    '',
    '-',
    '转801',
    '138',
    '1380000000',
    '138000000011',
    '0138-0000',
    '12345',
    '110105199001011234',
    '+852 6123 4567',
    '没有',
    '13800000002和13800000003',
    '3栋2单元',
    '9'.repeat(80),
  ])('“%s” is none', (typed) => expect(readPhone(typed)).toBeNull());

  test('a landline is read however it is spelled', () => {
    fc.assert(
      fc.property(
        landline,
        fc.constantFrom(...SPELLINGS),
        (number, spell) => readPhone(spell(number)) === number,
      ),
    );
  });

  test('only a mobile can be proved by a message', () =>
    expect([readMobile('13800000002'), readMobile('13800000002转1'), readMobile('0551-62345678')]).toEqual([
      '13800000002',
      null,
      null,
    ]));
});

describe('a name', () => {
  test.each([
    ['张三', '张三'],
    ['  李 四 ', '李 四'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ["Anne-Marie O'Neil", "Anne-Marie O'Neil"],
    ['𠮷田', '𠮷田'],
    ['张〇明', '张〇明'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['葛\u{e0100}城', '葛\u{e0100}城'],
    ['张\u200b三', '张三'],
    ['\u{20bb7}'.repeat(NAME_MAX), '\u{20bb7}'.repeat(NAME_MAX)],
    ['J. Smith', 'J. Smith'],
  ])('%s is understood', (typed, name) => expect(readName(typed)).toBe(name));

  test.each([
    '',
    ' ',
    '13800000001',
    '张三13800000001',
    '<b>张</b>',
    '张\n三李\t四1',
    '张\u0308三',
    '系统',
    '社区党委',
    '管理员',
    '三 单·通',
    '张书记',
    '官方客服',
    '红色管家小王',
    '⽀部书记',
    '幸福物业',
    'Аdmin',
    'admin',
    'ｓｙｓｔｅｍ',
    '\u200b系\u200b统',
    '\u0301\u0301',
    '\u3164',
    '\u115f\u1160',
    '\u200b',
    '😀',
    '·',
    '张'.repeat(NAME_MAX + 1),
  ])('“%s” is none', (typed) => expect(readName(typed)).toBeNull());

  test('never holds a digit, and is kept as it is once it is understood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const name = readName(typed);
        if (name === null) return;
        expect(name).not.toMatch(/(?!〇)\p{N}/u);
        expect(readName(name)).toBe(name);
      }),
    );
  });
});
