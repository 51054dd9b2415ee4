import { readFileSync } from 'node:fs';
import { answering, Refusal, type Options } from './options.ts';
import type { Prompts } from './prompts.ts';
import { store } from './store.ts';
import { wire, type Traffic } from './wire.ts';

export interface Navigation {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta?: number): void;
}
/** A dialog that waits for an answer. */
export interface Question {
  yes: string;
  title: string;
  answer(isYes: boolean): void;
}
/** Callbacks for a downloaded newer version. */
export interface Update {
  ready: (() => void) | null;
  apply(): void;
}

interface Made {
  base: string;
  builtFor: string;
  navigation: Navigation;
  picture: string;
  said: string[];
  asked: Question[];
  storage: Map<string, unknown>;
  waiting: Set<Options>;
  traffic: Traffic;
  prompts: Prompts;
  update: Update;
  launch: object;
  lost: ((options: object) => void)[];
}

const SILENT = [
  'previewImage',
  'setNavigationBarTitle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'stopPullDownRefresh',
  'hideToast',
];
const screen = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
};
const phone = { brand: 'iPhone', model: 'iPhone 15', platform: 'ios', system: 'iOS 17.5' };
const base = { SDKVersion: '3.6.0', theme: 'light', language: 'zh_CN', fontSizeSetting: 17 };

/** WeChat refuses a button text of more than four characters. */
function question(asked: Question[], { title = '', confirmText = '确定' }: Options): Promise<object> {
  if ([...confirmText].length > 4)
    throw new Refusal('confirmText length should not larger than 4 Chinese characters');
  return new Promise((done) => {
    asked.push({ yes: confirmText, title, answer: (confirm) => done({ confirm, cancel: !confirm }) });
  });
}

/** The part of WeChat's API that the app uses: real requests, real storage, a stack of pages. */
export function platform({
  navigation,
  picture,
  said,
  asked,
  storage,
  prompts,
  update,
  launch,
  lost,
  ...line
}: Made): Record<string, unknown> {
  const going = (name: keyof Navigation) =>
    answering(name, ({ url = '', delta }) =>
      name === 'navigateBack' ? navigation.navigateBack(delta) : navigation[name](url),
    );
  return {
    ...wire(line),
    ...store(storage),
    ...prompts.calls(picture),
    ...Object.fromEntries(SILENT.map((name) => [name, answering(name, () => undefined)])),
    navigateTo: going('navigateTo'),
    redirectTo: going('redirectTo'),
    switchTab: going('switchTab'),
    reLaunch: going('reLaunch'),
    navigateBack: going('navigateBack'),
    showToast: answering('showToast', ({ title = '' }) => void said.push(title)),
    showModal: answering('showModal', (options) => question(asked, options)),
    login: answering('login', () => ({ code: 'no-real-wechat-here' })),
    getFileSystemManager: () => ({ readFileSync: (path: string) => readFileSync(path, 'utf8') }),
    onPageNotFound: (then: (options: object) => void) => void lost.push(then),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateFailed: () => undefined,
      onUpdateReady: (then: () => void) => void (update.ready = then),
      applyUpdate: () => update.apply(),
    }),
    getSystemInfoSync: () => ({ ...screen, ...phone, ...base }),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => base,
    getDeviceInfo: () => phone,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    canIUse: () => false,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
  };
}
