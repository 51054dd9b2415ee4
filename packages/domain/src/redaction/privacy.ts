import { numbersIn } from './numbers.ts';
import { normalize } from '../kernel/normalized-text.ts';

/**
 * The length of the shortest number (⑫ is two digits), or of a word for WeChat: shorter texts are not
 * searched.
 */
const FEWEST = 4;
const DIGIT = /[\p{N}〇零○洞壹弌幺么贰貳弍两叁參弎肆伍陆陸柒拐捌玖勾一二三四五六七八九]/gu;
const WECHAT = /微信|薇信|威信|v信|wei|wec|wx|vx|qq|[ｗｖｑ]/iu;

const mayHold = (text: string): boolean => (text.match(DIGIT)?.length ?? 0) >= FEWEST || WECHAT.test(text);

/** The placeholder for a hidden number. */
export const HIDDEN = '[号码已隐藏]';

/** Raised when the detection finds more than before: stored texts are then searched again. */
export const NUMBERS_VERSION = 2;

/**
 * The positions of numbers, each up to the next sign: an invisible sign after a digit, such as the ring of
 * 1️⃣, goes with it.
 */
function spansIn(text: string): { readonly from: number; readonly to: number }[] {
  if (!mayHold(text)) return [];
  const normalized = normalize(text);
  return numbersIn(normalized.plain).map(({ from, to }) => ({
    from: normalized.from[from]!,
    to: normalized.from[to] ?? text.length,
  }));
}

/**
 * Replaces every identifying number in a text: phones, identity cards and WeChat ids, in any spelling.
 * `replacement` receives the number as it was written; all other text stays unchanged.
 */
export function replacePhones(text: string, replacement: (phone: string) => string): string {
  let [replaced, at] = ['', 0];
  for (const { from, to } of spansIn(text)) {
    replaced += text.slice(at, from) + replacement(text.slice(from, to));
    at = to;
  }
  return replaced + text.slice(at);
}

const firstOf = (text: string, signs: number): string =>
  [...text.slice(0, 2 * signs)].slice(0, signs).join('');

/** What may be the first half of a number: digits, separators, and the letters of a WeChat id. */
const UNFINISHED =
  /[\s\p{N}\p{P}\p{S}\p{M}\p{C}a-zA-Z零洞壹弌幺么贰貳弍两叁參弎肆伍陆陸柒拐捌玖勾一二三四五六七八九]+$/u;
/** The longest reach of a number together with the words that make it one. */
const REACH = 80;

/**
 * The first `signs` signs of `maskPhones`, or slightly fewer where numbers stand close, without searching all
 * of a long text. The text is cut generously, masked, then cut again: the last part is never shown, because
 * half a number is not detected.
 */
export function maskBeginning(text: string, signs: number): string {
  const sure = 2 * signs;
  const until = sure + REACH;
  const looked = text.slice(0, until + REACH);
  if (looked.length === text.length || !mayHold(looked)) return firstOf(maskPhones(looked), signs);
  let [masked, at] = ['', 0];
  for (const { from, to } of spansIn(looked)) {
    if (from >= until) break;
    masked += looked.slice(at, from) + HIDDEN;
    at = to;
  }
  if (at < until)
    masked +=
      looked.slice(at, Math.max(at, sure)) + looked.slice(Math.max(at, sure), until).replace(UNFINISHED, '');
  return firstOf(masked, signs);
}

/** The text for readers who must not learn any phone number. */
export const maskPhones = (text: string): string => replacePhones(text, () => HIDDEN);
