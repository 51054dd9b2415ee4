import Taro from '@tarojs/taro';
import { confirm, say } from './dialog';
import { promised } from './promised';

/** Who refused a call to WeChat: the person, WeChat, the phone or the operator; otherwise unknown. */
export type No = 'changed-mind' | 'denied' | 'system' | 'privacy' | 'undeclared' | 'unknown';

/** In this order: specific reasons before general ones. */
const signs: readonly (readonly [RegExp, No])[] = [
  [/not declared|scope is not declared/, 'undeclared'],
  [/privacy/, 'privacy'],
  [/system permission|permission denied by system|no permission for/, 'system'],
  [/auth|deny|denied/, 'denied'],
  [/cancel/, 'changed-mind'],
];

const textOf = (error: unknown): string => {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string };
  return errMsg ?? message ?? '';
};

export function whyNot(error: unknown): No {
  const text = textOf(error).replace(/^\w+:/, '');
  return signs.find(([sign]) => sign.test(text))?.[1] ?? 'unknown';
}

interface Way {
  question: string;
  yes: string;
  content: string;
  go: () => Promise<unknown>;
}

/** The operator's privacy guideline, on WeChat's page. */
export const readGuideline = (): Promise<unknown> =>
  promised((callbacks) => Taro.openPrivacyContract(callbacks));

const ways = (what: string): Partial<Record<No, Way>> => ({
  denied: {
    question: `没有允许使用${what}`,
    yes: '去设置',
    content: `请在设置里允许使用${what}，回来再试一次。`,
    go: () => Taro.openSetting(),
  },
  system: {
    question: `手机没有允许微信使用${what}`,
    yes: '去设置',
    content: `请在手机的设置里允许微信使用${what}，回来再试一次。`,
    go: () => promised((callbacks) => Taro.openAppAuthorizeSetting(callbacks)),
  },
  privacy: {
    question: '还没有同意隐私保护指引',
    yes: '看一看',
    content: `同意以后才能使用${what}。可以先看看指引，再试一次。`,
    go: readGuideline,
  },
});

const sentences: Partial<Record<No, string>> = {
  undeclared: '这个小程序还没有开通这项功能，请告诉社区',
  unknown: '没有成功，请再试一次',
};

/** Explains why `what` could not be used and links to the setting; silent if the person cancelled. */
export async function explainNo(what: string, error: unknown): Promise<void> {
  const no = whyNot(error);
  const way = ways(what)[no];
  const sentence = sentences[no];
  if (sentence) say(sentence);
  if (!way || !(await confirm(way.question, way.yes, way.content))) return;
  await way.go().catch(() => say('没有打开设置，请从右上角的菜单里打开'));
}
