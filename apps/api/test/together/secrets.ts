import type { Sql } from '../walks/town.ts';

/** A person whose name, phone and room only the people handling their case may read. */
export interface Reporter {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly household: string;
  readonly room: string;
}

export const reportersOf = (sql: Sql, personas: readonly string[]): Promise<Reporter[]> =>
  sql<Reporter>(
    `SELECT a.id, a.name, a.phone, h.id AS household, h.full_name AS room FROM account a
      JOIN residence r ON r.account = a.id JOIN area h ON h.id = r.household
     WHERE a.openid = ANY ($1) ORDER BY a.openid`,
    [personas.map((persona) => `demo-${persona}`)],
  );

const full = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const HAN = '〇一二三四五六七八九';
const han = (text: string): string => text.replace(/\d/g, (digit) => HAN[Number(digit)]!);
const ringed = (text: string): string => text.replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)]!);
const inBrackets = (phone: string, open: string, close: string): string =>
  `${phone.slice(0, 3)}${open}${phone.slice(3, 7)}${close}${phone.slice(7)}`;
/** The same text with ASCII digits. */
export const withPlainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/[〇一二三四五六七八九]/g, (digit) => String(HAN.indexOf(digit)));
const groups = (phone: string, sign: string): string =>
  `${phone.slice(0, 3)}${sign}${phone.slice(3, 7)}${sign}${phone.slice(7)}`;
const spelt: readonly ((phone: string) => string)[] = [
  (phone) => phone,
  (phone) => groups(phone, ' '),
  (phone) => groups(phone, '-'),
  (phone) => groups(phone, '.'),
  (phone) => groups(phone, '·'),
  (phone) => `+86 ${phone}`,
  (phone) => `86${phone}`,
  (phone) => `0086${phone}`,
  full,
  (phone) => full(groups(phone, '-')),
  (phone) => groups(phone, '–'),
  (phone) => groups(phone, ' - '),
  (phone) => phone.split('').join(' '),
  (phone) => inBrackets(phone, '(', ')'),
  (phone) => inBrackets(phone, '（', '）'),
  (phone) => groups(phone, '_'),
  (phone) => groups(phone, '/'),
  (phone) => phone.split('').join('\u200b'),
  han,
  (phone) => groups(han(phone), ' '),
  ringed,
  (phone) => `${phone.slice(0, 3)}${han(phone.slice(3))}`,
];

/** Spellings of a phone number. */
export const spell = (phone: string, way: number): string => spelt[way % spelt.length]!(phone);
export const WAYS = spelt.length;

const bare = (text: string): string => withPlainDigits(text).replace(/\D/g, '');

/** What must be found nowhere. */
export class Secrets {
  readonly strings: readonly string[];
  private readonly numbers: readonly string[];

  constructor(
    reporters: readonly Reporter[],
    more: { readonly names: readonly string[]; readonly phones: readonly string[] },
  ) {
    const rooms = reporters.flatMap(({ room }) => [room, room.replace(/^.*小区/, '')]);
    this.numbers = [...reporters.map(({ phone }) => phone), ...more.phones];
    const typed = this.numbers.flatMap((phone) => spelt.map((way) => way(phone)));
    this.strings = [
      ...new Set([
        ...reporters.flatMap(({ id, name, household }) => [id, name, household]),
        ...rooms,
        ...more.names,
        ...typed,
      ]),
    ];
  }

  /** Those found in a text, in any spelling. */
  in(text: string): string[] {
    const digits = bare(text);
    return [
      ...this.strings.filter((one) => text.includes(one)),
      ...this.numbers.filter((number) => digits.includes(number)),
    ];
  }
}
