import fc from 'fast-check';
import { readMobile } from '../kernel/phone.ts';
import { digits, mobile, SPELLINGS, identity, landline, words } from './privacy.fixture.ts';
import { maskBeginning, maskPhones, replacePhones } from './privacy.ts';

const HIDDEN = '[号码已隐藏]';
const found = (text: string): string[] => {
  const numbers: string[] = [];
  replacePhones(text, (number) => (numbers.push(number), ''));
  return numbers;
};

describe('a number that tells by itself', () => {
  test.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+86 13812345678',
    '8613812345678',
    '0551-62345678',
    '010 12345678',
    '１３８１２３４５６７８',
    '008613812345678',
    '0086 138 1234 5678',
    '138 - 1234 - 5678',
    '138–1234–5678',
    '1 3 8 1 2 3 4 5 6 7 8',
    '0551 - 6234 5678',
    '0551-6234-5678',
    '(027)8765-4321',
    '(027)8765-4321',
    '（027）87654321',
    '027 8765 4321',
    '027-87-65-43-21',
    '0 2 7 8 7 6 5 4 3 2 1',
    '+86 27 8765 4321',
    '+86(138)12345678',
    '138(1234)5678',
    '138 1234(5678)',
    '(138 1234)5678',
    '138（1234）5678',
    '138【1234】5678',
    '138_1234_5678',
    '138/1234/5678',
    '138\\1234\\5678',
    '138|1234|5678',
    '138~1234~5678',
    '138*1234*5678',
    '138----1234----5678',
    '138。1234。5678',
    '138,1234,5678',
    '138:1234:5678',
    '138、1234、5678',
    '1,3,8,1,2,3,4,5,6,7,8',
    '138一1234一5678',
    '138ー1234ー5678',
    '138\u200b1234\u200d5678',
    '1\u200b3\u200b8\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8',
    '138\u20601234\ufeff5678',
    '138\u00ad12345678',
    '138\u202e12345678',
    '1\u03383812345678',
    '138\u31641234\u31645678',
    '1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    '一三八一二三四五六七八',
    '幺三八一二三四五六七八',
    '一三八 一二三四 五六七八',
    '壹叁捌壹贰叁肆伍陆柒捌',
    '一三八〇〇一三八零零零',
    '幺三八洞洞幺三八洞洞拐',
    '1三8一2三4五6七8',
    '1叁8-1234-五六七八',
    '零二七八七六五四三二一',
    '138一二三四五六七八',
    '①③⑧①②③④⑤⑥⑦⑧',
    '⑬⑧①②③④⑤⑥⑦⑧',
    '❶❸❽❶❷❸❹❺❻❼❽',
    '➀➂➇➀➁➂➃➄➅➆➇',
    '𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖',
    '¹³⁸¹²³⁴⁵⁶⁷⁸',
    '١٣٨١٢٣٤٥٦٧٨',
    '013812345678',
    '400-820-8820',
    '4008208820',
    '400 8208 820',
    '800-820-8820',
    '+852 2345 6789',
    '+1 202-555-0123',
    '8765-4321',
    '8765 4321',
    '110105194912310021',
    '11010519491231002X',
    '11010519491231002x',
    '110105 19491231 002X',
    '1101 0519 4912 3100 21',
    '１１０１０５19491231002Ｘ',
    '11010519491231\u200b002X',
    '一一〇一〇五一九四九一二三一〇〇二X',
  ])('%s is hidden', (number) => {
    expect(maskPhones(`请打${number}联系`)).toBe(`请打${HIDDEN}联系`);
    expect(maskPhones(number)).toBe(HIDDEN);
    expect(found(`王师傅 ${number}，三楼`)).toEqual([number]);
  });

  test.each([
    ['13812345678或13912345678', `${HIDDEN}或${HIDDEN}`],
    ['138 1234 5678/139 1234 5678', `${HIDDEN}/${HIDDEN}`],
    ['13812345678转8001', `${HIDDEN}转8001`],
    ['027-87654321-801', `${HIDDEN}-801`],
    ['王五13812345678', `王五${HIDDEN}`],
    ['①13812345678 ②13912345678', `①${HIDDEN} ②${HIDDEN}`],
    ['301 13812345678', `301 ${HIDDEN}`],
    ['13812345678一直打不通', `${HIDDEN}一直打不通`],
    ['wx13812345678', `wx${HIDDEN}`],
    ['wx:138123 45678', `wx:${HIDDEN}`],
    ['tel:13812345678a', `tel:${HIDDEN}a`],
    ['ａｂｃ(027)87654321㎡', `ａｂｃ${HIDDEN}㎡`],
    ['13812345678 87654321', `${HIDDEN} ${HIDDEN}`],
  ])('%s becomes %s', (text, masked) => expect(maskPhones(text)).toBe(masked));
});

describe('seven or eight digits without an area code are a number', () => {
  test.each([
    '电话87654321',
    '电话:8765432',
    '座机 8765 4321',
    '手机号码是 87654321',
    '联系 8765-432',
    '打87654321',
    '拨 87654321 找我',
    'tel 87654321',
    '☎87654321',
    '87654321 是我家座机',
    '87654321(电话)',
    '号码 87654321',
    '电话13812345678、87654321',
    '电话八七六五四三二一',
    '微信同号,电话8765.4321',
    '电话 87654321 平时在家',
    '电表坏了,联系电话87654321',
    '电话 8-7-6-5-4-3-2-1',
  ])('where the words say so: %s', (text) => expect(maskPhones(text)).not.toMatch(/\d{3}|八七/));

  test.each([
    '87654321',
    '编号 87654321',
    '电表号码 87654321',
    '电话费 87654321',
    '订单号 87654321',
    '电话里说 20261128 来',
    '打印了 8765432 份',
    '电话 5000000 元',
    '20261128',
    '2024-2025 年度',
    '3000-5000 元',
    '5000-8000',
    '2301-2308',
    '型号 GB/T8765-4321',
    '5678 8765 4321 1234',
    '电话里说要 2026-11-28 8 点来',
    '3栋2单元301,3栋2单元302',
  ])('and else not: %s', (text) => expect(maskPhones(text)).toBe(text));
});

describe('a WeChat id', () => {
  test.each([
    ['微信 zhang_san88', '微信 '],
    ['微信号:zhangsan', '微信号:'],
    ['wx: lin-xm2026', 'wx: '],
    ['VX:Abc_12345', 'VX:'],
    ['我的微信是linxiaoman', '我的微信是'],
    ['qq 123456789', 'qq '],
    ['WeChat ID: lin.', null],
    ['ｗｘ：zhangsan', 'ｗｘ：'],
  ])('%s', (text, kept) => {
    expect(maskPhones(`${text}，谢谢`)).toBe(kept === null ? `${text}，谢谢` : `${kept}${HIDDEN}，谢谢`);
  });

  test.each([
    '微信群 xingfu3dong',
    '微信支付 123456 元',
    '微信 iPhone',
    '用微信付了 12000 元',
    'wxyz',
    '微信小程序里看不到',
    '加微信 12345',
  ])('%s is none', (text) => expect(maskPhones(text)).toBe(text));
});

test.each([
  '3栋2单元301',
  '2026年11月23日',
  'XFL-2026-000123',
  'SDT-2026-123456',
  '单号 XFL-2026-000123,电话没打通',
  '电表 1381234567',
  '条形码 6901234567892000',
  '金额 12000元',
  '1301、1302、301室',
  '2026-11-23 08:30',
  '2026-03-02 10:00 至 12:00',
  '0.5 米',
  '2026-11-28',
  '20261128',
  '2026-11-28T02:00:00.000Z',
  '01a200f8-a0b8-71df-840c-13812345678a',
  '见 01a200f8-a0b8-71df-840c-138123456789 一单',
  '验证码 123456',
  '打 12345 或 110',
  '95588 的短信',
  '10086',
  '15.5元、16.8元、17.9元',
  '第 20260001 号',
  '二〇二六年十一月二十八日',
  '三三两两,一五一十,七七八八',
  '999999199912310021',
  '110105199913310021',
  '水表读数 00123456',
  '第一、第二、第三',
  '138123456789',
  '2024-2025',
  '08:30-11:30 13:00-17:30',
  '东经 114.305393 北纬 30.593099',
  '1234-5678',
])('%s is none', (text) => expect(maskPhones(text)).toBe(text));

describe('for any number, in any spelling, between any words', () => {
  const typed = fc
    .tuple(fc.oneof(mobile, landline, identity), fc.constantFrom(...SPELLINGS))
    .map(([number, spell]) => ({ number, typed: spell(number) }));

  test('no seven of its digits are left, and nothing else is changed', () => {
    fc.assert(
      fc.property(words, typed, words, (before, { number, typed }, behind) => {
        const masked = maskPhones(before + typed + behind);
        const left = digits(masked);
        for (let at = 0; at + 7 <= number.length; at++) expect(left).not.toContain(number.slice(at, at + 7));
        expect(masked.startsWith(before.slice(0, -1))).toBe(true);
        expect(masked.endsWith(behind.slice(1))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('hiding twice hides no more, and putting each back gives the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            typed.map((one) => one.typed),
            fc.constantFrom(
              '电话',
              '8765-4321',
              '87654321 ',
              ' 4008208820',
              '、',
              '编号',
              '元',
              '微信wx_123456',
              '[号码已隐藏]',
            ),
            fc.string({ unit: 'grapheme' }),
            fc.string({ unit: fc.constantFrom(...'0123456789-( )一八+') }),
          ),
          { maxLength: 8 },
        ),
        (parts) => {
          const text = parts.join('');
          const masked = maskPhones(text);
          expect(maskPhones(masked)).toBe(masked);
          expect(replacePhones(text, (number) => number)).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a mobile is read as what it is, whatever was found of it', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(...SPELLINGS), (number, spell) => {
        expect(found(`打${spell(number)}找我`).map(readMobile)).toEqual([number]);
      }),
      { numRuns: 1000 },
    );
  });

  test('text without digits is as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => digits(text).length < 5),
        (text) => {
          expect(maskPhones(text)).toBe(text);
        },
      ),
    );
  });
});

describe('hostile texts of 2,000 signs are looked at once', () => {
  const of = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  /** Counts calls of a pattern: each call reads only a few signs. */
  const asked = (text: string): number => {
    const { exec } = RegExp.prototype;
    let times = 0;
    RegExp.prototype.exec = function count(this: RegExp, signs: string) {
      times++;
      return exec.call(this, signs);
    };
    try {
      maskPhones(text);
    } finally {
      RegExp.prototype.exec = exec;
    }
    return times;
  };

  // Doubling the text doubles the calls, up to the remainder; four times would be too much.
  test.each([
    '1',
    '1 ',
    '1- ',
    '13812345678',
    '1381234567 ',
    '0',
    '0 ',
    '(',
    '+86',
    '一',
    '1一',
    '8765-4321 ',
    '87654321',
    '电话 8765432 ',
    '微信',
    'wx',
    'wx:a',
    'qq1',
    '1---------',
    '[号码已隐藏]',
    '110105194912310021',
    '⑫',
    '1\u200b',
  ])('of %j', (unit) => {
    const [half, whole] = [asked(of(unit, 1000)), asked(of(unit, 2000))];
    expect(whole).toBeLessThanOrEqual(2.5 * half + 50);
    expect(whole).toBeLessThan(2000 * 150);
  });
});

describe('the beginning of a text', () => {
  const chinese = fc.string({ unit: fc.constantFrom(...'楼道里有电瓶车,请来看看。'), maxLength: 400 });
  const spelled = fc.tuple(mobile, fc.constantFrom(...SPELLINGS)).map(([number, spell]) => spell(number));

  test('shows no part of a number, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(chinese, spelled), { minLength: 1, maxLength: 40 }), (parts) => {
        const text = parts.join('。');
        const shown = maskBeginning(text, 60);
        expect([...shown].length).toBeLessThanOrEqual(60);
        // The beginning equals the beginning of the whole masked text.
        expect(maskPhones(text).startsWith(shown)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['a', '字', '😀', '好1'])('of many %s is as long as it may be', (sign) =>
    expect([...maskBeginning(sign.repeat(900), 60)]).toHaveLength(60),
  );

  test('of a long text does not depend on what stands far behind it', () => {
    const looked = '1-1 '.repeat(70);
    const alone = maskBeginning(looked, 60);
    for (const tail of ['1-1 '.repeat(500), '字'.repeat(1000), '3栋 13800000002 '.repeat(100)])
      expect(maskBeginning(looked + tail, 60)).toBe(alone);
  });
});
