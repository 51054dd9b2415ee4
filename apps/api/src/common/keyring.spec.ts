import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { spell, WAYS } from '../../test/together/secrets.ts';
import { cellOf, Cipher, type Sealed } from './cipher.ts';
import { keyringFrom, keyringOf } from './keyring.ts';

const key = (byte: string): string => byte.repeat(32);
const ring = keyringOf(`index:${key('cd')},k1:${key('ef')}`, 'here');
const cipher = new Cipher(ring);
const cell = cellOf('account', 'name', 'a');

describe('what is sealed', () => {
  it('opens again when it has millions of letters', () => {
    const long = 'a'.repeat(6_000_000);
    const sealed = cipher.seal(long, cell);
    expect(cipher.open(sealed, cell) === long).toBe(true);
    expect(cipher.sealAnew(sealed, cell) === sealed).toBe(true);
  });

  it('opens again, and is another text each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, two] = [cipher.seal(text, cell), cipher.seal(text, cell)];
        expect([cipher.open(one, cell), cipher.open(two, cell)]).toEqual([text, text]);
        expect(one).not.toBe(two);
        expect(text.length < 2 || !one.includes(text)).toBe(true);
      }),
    );
  });

  it('carries the id of its key, and is read after a newer one came', () => {
    const later = new Cipher(keyringOf(`index:${key('cd')}\nk1:${key('ef')}\nk2:${key('ab')}`, 'here'));
    const old = cipher.seal('林小满', cell);
    expect(old).toMatch(/^⟪k1\./);
    expect(later.open(old, cell)).toBe('林小满');
    expect(later.seal('林小满', cell)).toMatch(/^⟪k2\./);
    expect(later.index('19900000001')).toBe(cipher.index('19900000001'));
  });

  it('is refused once a byte of it was changed, or by another key', () => {
    const value = cipher.seal('林小满', cell);
    const other = new Cipher(keyringOf(`index:${key('cd')},k1:${key('aa')}`, 'here'));
    const changed = `${value.slice(0, -3)}${value.at(-3) === 'A' ? 'B' : 'A'}${value.slice(-2)}` as Sealed;
    expect(() => cipher.open(changed, cell)).toThrow();
    expect(() => other.open(value, cell)).toThrow();
    expect(() => cipher.open('林小满' as Sealed, cell)).toThrow('Not sealed');
  });

  it.each([
    ['another row', cellOf('account', 'name', 'b')],
    ['another column', cellOf('account', 'phone', 'a')],
    ['another table', cellOf('former_name', 'name', 'a')],
  ])('does not open in %s', (_, other) => {
    expect(() => cipher.open(cipher.seal('林小满', cell), other)).toThrow();
    const kept = cipher.sealNumbers('打 13800138000', cell);
    expect([cipher.openAll(kept, other), cipher.openAll(kept, cell)]).toEqual([kept, '打 13800138000']);
  });

  it('does not open where the mark of its cell was taken from it', () => {
    const unmarked = cipher.seal('林小满', cell).replace('.1.', '.') as Sealed;
    expect(() => cipher.open(unmarked, cell)).toThrow('Not sealed');
    expect(() => cipher.sealAnew(unmarked, cell)).toThrow();
  });

  it('seals the numbers between words and leaves words, ids and dates', () => {
    const form = {
      words: '请打 138 0013 8000 找我',
      unit: '01a200f8-a0b8-71df-840c-13812345678a',
      at: '2026-03-02T02:00:00Z',
      many: ['027-87654321', '三楼'],
    };
    const kept = cipher.sealNumbers(form, cell);
    expect(JSON.stringify(kept)).not.toMatch(/0013|87654321/);
    expect([kept.unit, kept.at, kept.many[1]]).toEqual([form.unit, form.at, '三楼']);
    expect(cipher.openAll(kept, cell)).toEqual(form);
  });

  it('gives back exactly what was typed, however a number is spelled in it', () => {
    const mobile = fc
      .tuple(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), fc.nat(WAYS - 1))
      .map(([number, way]) => spell(String(number), way));
    const typed = fc.oneof(
      mobile,
      fc.constantFrom(
        '(0551)6234-5678',
        '400-820-8820',
        '11010519491231002X',
        '一一〇一〇五一九四九一二三一〇〇二X',
      ),
    );
    const part = fc.oneof(
      typed,
      fc.constantFrom(
        '楼道里',
        ' ',
        '电话87654321',
        '微信 lin_2026',
        cipher.seal('13800138000', cell),
        'ｆｕｌｌ　ｗｉｄｔｈ',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(typed, fc.array(part, { maxLength: 5 }), (number, parts) => {
        const text = `${parts.join('')}\n找${number}`;
        const kept = cipher.sealNumbers({ text: [text] }, cell);
        expect(kept.text[0]).toMatch(/\n找⟪[^⟫]*⟫$/);
        expect(cipher.openAll(kept, cell)).toEqual({ text: [text] });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves what somebody typed that only looks sealed', () => {
    const typed = `⟪k1.${'A'.repeat(60)}⟫`;
    expect(cipher.openAll({ typed }, cell)).toEqual({ typed });
  });

  it('opens nobody’s name for whoever types its sealed value, and seals a number behind one', () => {
    const stolen = cipher.seal('林小满', cell);
    const kept = cipher.sealNumbers({ words: `${stolen} 打 13800138000` }, cell);
    expect(kept.words).not.toContain('13800138000');
    expect(cipher.openAll(kept, cell).words).toBe(`${stolen} 打 13800138000`);
  });
});

describe('the keys', () => {
  it.each([
    '',
    'k1:abc',
    `k1:${key('ef')}`,
    `index:${key('ef')}`,
    'nonsense',
    `index:${key('cd')},K1:${key('ef')}`,
    `index:${key('cd')},k1:${key('ef')},k1:${key('ab')}`,
  ])('refuse %j', (text) => expect(() => keyringOf(text, 'DATA_KEYS')).toThrow('DATA_KEYS'));

  it('are made once, in a file that only we may read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandan-keys-'));
    try {
      const file = join(folder, 'deep', 'keys');
      const first = keyringFrom({}, file);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(keyringFrom({}, file)).toEqual(first);
      chmodSync(file, 0o644);
      expect(() => keyringFrom({}, file)).toThrow('chmod 600');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
