import { numbersIn } from './numbers.ts';
import { shadowOf } from './shadow.ts';

/** As few signs as the shortest number has (⑫ is two digits), or a word for WeChat: all other texts are not looked at closely. */
const FEWEST = 4;
const DIGIT = /[\p{N}〇零○洞壹弌幺么贰貳弍两叁參弎肆伍陆陸柒拐捌玖勾一二三四五六七八九]/gu;
const WECHAT = /微信|薇信|威信|v信|wei|wec|wx|vx|qq|[ｗｖｑ]/iu;

const mayHold = (text: string): boolean => (text.match(DIGIT)?.length ?? 0) >= FEWEST || WECHAT.test(text);

/** Rises when more is found than before: what was kept until then is looked through once again. */
export const NUMBERS_VERSION = 2;

/**
 * The text with every number by which somebody is found replaced: phones, identity cards and WeChat ids, however they are spelled.
 * `replacement` is given each as it was written; all else stays as it was written, too.
 */
export function replacePhones(text: string, replacement: (phone: string) => string): string {
  if (!mayHold(text)) return text;
  const shadow = shadowOf(text);
  let [replaced, at] = ['', 0];
  for (const { from, to } of numbersIn(shadow.plain)) {
    // Up to the next sign: what nobody sees behind a digit, such as the ring of 1️⃣, goes with it.
    const [first, end] = [shadow.from[from]!, shadow.from[to] ?? text.length];
    replaced += text.slice(at, first) + replacement(text.slice(first, end));
    at = end;
  }
  return replaced + text.slice(at);
}

/** The text as those may read it who must not learn whom to call. */
export const maskPhones = (text: string): string => replacePhones(text, () => '[号码已隐藏]');
