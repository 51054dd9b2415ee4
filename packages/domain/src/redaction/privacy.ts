import { numbersIn } from './numbers.ts';
import { normalize } from '../kernel/normalized-text.ts';

/**
 * As few signs as the shortest number has (⑫ is two digits), or a word for WeChat: all other texts are not
 * looked at closely.
 */
const FEWEST = 4;
const DIGIT = /[\p{N}〇零○洞壹弌幺么贰貳弍两叁參弎肆伍陆陸柒拐捌玖勾一二三四五六七八九]/gu;
const WECHAT = /微信|薇信|威信|v信|wei|wec|wx|vx|qq|[ｗｖｑ]/iu;

const mayHold = (text: string): boolean => (text.match(DIGIT)?.length ?? 0) >= FEWEST || WECHAT.test(text);

/** What stands for a number that is hidden. */
export const HIDDEN = '[号码已隐藏]';

/** Rises when more is found than before: what was kept until then is looked through once again. */
export const NUMBERS_VERSION = 2;

/**
 * Where numbers stand, up to the next sign: what nobody sees behind a digit, such as the ring of 1️⃣, goes
 * with it.
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
 * The text with every number by which somebody is found replaced: phones, identity cards and WeChat ids,
 * however they are spelled. `replacement` is given each as it was written; all else stays as it was written,
 * too.
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

/** What may be the first half of a number: digits, what parts them, and the letters of a WeChat id. */
const UNFINISHED =
  /[\s\p{N}\p{P}\p{S}\p{M}\p{C}a-zA-Z零洞壹弌幺么贰貳弍两叁參弎肆伍陆陸柒拐捌玖勾一二三四五六七八九]+$/u;
/** How far a number reaches, with the words beside it that make it one. */
const REACH = 80;

/**
 * The beginning of `maskPhones`, of so many signs or, where numbers stand close, a little less, without
 * looking through all of a long text. It is cut generously, masked, then cut: of what is looked at the last
 * part is not shown, for half a number is none.
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

/** The text as those may read it who must not learn whom to call. */
export const maskPhones = (text: string): string => replacePhones(text, () => HIDDEN);
