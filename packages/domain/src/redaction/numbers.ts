import { dashed, LONGEST, pickFrom, runsIn, type Part } from './digit-runs.ts';
import { numberContextOf, isSeparated } from './number-context.ts';
import { isAbroad, isFirm, isIdentity, isInHalves, isLandline, isLocal, isMobile } from './number-kinds.ts';

/** The position of a number. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const WECHAT_ID =
  /(?:微信|薇信|威信|v信|(?<![a-z])(?:weixin|wechat|wx|vx|qq))(?<told>(?:号码?|id)?[\s:=是为]{0,3})(?<id>[a-z][-_a-z0-9]{5,}|[1-9]\d{5,})/gu;
/** Digits of a UUID are no phone number. */
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const lengths = (longest: number, shortest: number): number[] =>
  Array.from({ length: longest - shortest + 1 }, (_, n) => longest - n);
const STRONG = lengths(LONGEST, 8);
const WEAK = [10, 8, 7];

const isPlus = (plain: string, { from }: Span): boolean =>
  /\+[\s(]?$/.test(plain.slice(Math.max(0, from - 2), from));

/** An identity card ends in a digit, or in an X after 17 digits. */
function identityIn(plain: string, part: Part): Span | null {
  if (!isIdentity(part)) return null;
  if (part.digits.length === 18) return part;
  const last =
    part.digits.length === 17 && /^[\s\p{P}\p{S}]{0,3}[x×]/u.exec(plain.slice(part.to, part.to + 4));
  return last ? { from: part.from, to: part.to + last[0].length } : null;
}

/** Searches `plain` for numbers between two positions; `isBehindOne`: a number ends right before. */
type Search = (plain: string, from: number, to: number, isBehindOne: boolean) => Span[];

/** Numbers that are recognised by their form alone. */
const strongIn =
  (read: (text: string) => string): Search =>
  (plain, from, to) => {
    const pick = (part: Part): Span | null => {
      const plus = isPlus(plain, part);
      return (
        identityIn(plain, part) ??
        (isMobile(part) || isLandline(part, plus) || isAbroad(part, plus) ? part : null)
      );
    };
    return runsIn(read(plain.slice(from, to)), from).flatMap((run) => pickFrom(run, STRONG, pick));
  };

/** Numbers that are recognised only by the words around them. */
const weakIn: Search = (plain, from, to, isBehindOne) => {
  let since = isBehindOne ? from : null;
  const pick = (part: Part): Span | null => {
    if (!isFirm(part) && !isLocal(part)) return null;
    const said = numberContextOf(plain, part.from, part.to, since);
    const isOne =
      said === 'phone' ||
      (said === 'nothing' && (isFirm(part) || (isInHalves(part) && isSeparated(plain, part.from))));
    if (isOne) since = part.to;
    return isOne ? part : null;
  };
  return runsIn(dashed(plain.slice(from, to)), from).flatMap((run) => pickFrom(run, WEAK, pick));
};

/** A WeChat id: after the word for it, and introduced as one or unlike a plain word. */
const wechatIn: Search = (plain, from, to) =>
  [...plain.slice(from, to).matchAll(WECHAT_ID)]
    .filter(({ groups }) => /[号码id:=是为]/.test(groups!['told']!) || /[-_\d]/.test(groups!['id']!))
    .map((found) => {
      const end = from + found.index + found[0].length;
      return { from: end - found.groups!['id']!.length, to: end };
    });

/**
 * First as typed; then with dashes; then by context, twice, because a number beside one already found stands
 * alone then.
 */
const SEARCHES: readonly Search[] = [strongIn((text) => text), wechatIn, strongIn(dashed), weakIn, weakIn];

/** The positions of identifying numbers in normalised text, from the left. Takes linear time. */
export function numbersIn(signs: string): Span[] {
  const plain = signs.replace(UUID, (id) => 'x'.repeat(id.length));
  const end = { from: plain.length, to: plain.length };
  let known: readonly Span[] = [];
  for (const search of SEARCHES) {
    const fresh = [...known, end].flatMap(({ from }, at) =>
      search(plain, known[at - 1]?.to ?? 0, from, at > 0),
    );
    known = [...known, ...fresh].sort((one, other) => one.from - other.from);
  }
  return known.map((span) => bracketed(plain, span));
}

/** Extends a number by the signs that belong to it: `+86`, and the brackets of `(027)` or `(5678)`. */
function bracketed(plain: string, { from, to }: Span): Span {
  const inner = plain.slice(from, to);
  const isOpen = /[([{【「]/.test(plain[from - 1] ?? '') && /^[^([{【「]*[)\]}】」]/.test(inner);
  const isClosed = /[)\]}】」]/.test(plain[to] ?? '') && /[([{【「][^)\]}】」]*$/.test(inner);
  const start = isOpen ? from - 1 : from;
  return { from: plain[start - 1] === '+' ? start - 1 : start, to: isClosed ? to + 1 : to };
}
