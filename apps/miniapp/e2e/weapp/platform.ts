import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface Options {
  url?: string;
  data?: unknown;
  method?: string;
  header?: Record<string, string>;
  filePath?: string;
  name?: string;
  title?: string;
  confirmText?: string;
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: () => void;
}
export interface Navigation {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(): void;
}
/** A question that waits for its answer. */
export interface Question { yes: string; answer(isYes: boolean): void }
interface Made { base: string; builtFor: string; navigation: Navigation; picture: string; said: string[]; asked: Question[]; storage: Map<string, unknown>; waiting: Set<Options> }

const parsed = (text: string): unknown => {
  try { return JSON.parse(text) as unknown; } catch { return text; }
};

async function request({ url = '', method = 'GET', header, data }: Options) {
  const body = method === 'GET' ? undefined : typeof data === 'string' ? data : JSON.stringify(data);
  const answer = await fetch(url, { method, headers: header, body });
  return { statusCode: answer.status, data: parsed(await answer.text()), header: {} };
}

async function uploadFile({ url = '', filePath = '', name = 'file', header }: Options) {
  const form = new FormData();
  form.append(name, new Blob([readFileSync(filePath)], { type: 'image/png' }), basename(filePath));
  const answer = await fetch(url, { method: 'POST', headers: header, body: form });
  return { statusCode: answer.status, data: await answer.text() };
}

async function downloadFile({ url = '', header }: Options) {
  const answer = await fetch(url, { headers: header });
  const tempFilePath = join(mkdtempSync(join(tmpdir(), 'sandan-weapp-')), 'file');
  writeFileSync(tempFilePath, Buffer.from(await answer.arrayBuffer()));
  return { statusCode: answer.status, tempFilePath };
}

/** What WeChat offers to the app, as far as the app asks for it: real requests, a real storage, a stack of pages. */
export function platform({ base, builtFor, navigation, picture, said, asked, storage, waiting }: Made): Record<string, unknown> {
  /** WeChat answers by callbacks; whatever was answered, `complete` comes after. */
  const answering = (run: (options: Options) => unknown) => (options: Options = {}) => {
    Promise.resolve(options).then(run)
      .then((result) => options.success?.((result ?? { errMsg: 'ok' }) as object), (error: Error) => options.fail?.({ errMsg: error.message }))
      .finally(() => options.complete?.());
    return { abort: () => undefined, onProgressUpdate: () => undefined, onHeadersReceived: () => undefined };
  };
  const here = (options: Options): Options => ({ ...options, url: options.url?.replace(builtFor, base) });
  const screen = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3, statusBarHeight: 47 };
  /** As long as the server has not answered, more is to come. */
  const fromServer = (run: (options: Options) => Promise<unknown>) => answering((options) => {
    waiting.add(options);
    return run(here(options)).finally(() => waiting.delete(options));
  });
  const nothing = answering(() => undefined);
  return {
    request: fromServer(request),
    uploadFile: fromServer(uploadFile),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    navigateTo: answering(({ url = '' }) => navigation.navigateTo(url)),
    redirectTo: answering(({ url = '' }) => navigation.redirectTo(url)),
    switchTab: answering(({ url = '' }) => navigation.switchTab(url)),
    reLaunch: answering(({ url = '' }) => navigation.reLaunch(url)),
    navigateBack: answering(() => navigation.navigateBack()),
    showToast: answering(({ title = '' }) => void said.push(title)),
    showModal: answering(({ confirmText = '' }) => new Promise((done) => {
      asked.push({ yes: confirmText, answer: (confirm) => done({ confirm, cancel: !confirm }) });
    })),
    chooseImage: answering(() => ({ tempFilePaths: [picture], tempFiles: [{ path: picture, size: 1 }] })),
    login: answering(() => ({ code: 'no-real-wechat-here' })),
    downloadFile: fromServer(downloadFile),
    getFileSystemManager: () => ({ readFileSync: (path: string) => readFileSync(path, 'utf8') }),
    previewImage: nothing, shareFileMessage: nothing, makePhoneCall: nothing, setClipboardData: nothing, setNavigationBarTitle: nothing, setTabBarBadge: nothing, removeTabBarBadge: nothing,
    stopPullDownRefresh: nothing, hideToast: nothing,
    getSystemInfoSync: () => ({ ...screen, platform: 'devtools', SDKVersion: '3.6.0', language: 'zh_CN', fontSizeSetting: 17 }),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => ({ SDKVersion: '3.6.0', theme: 'light', language: 'zh_CN', fontSizeSetting: 17 }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: () => false,
    onAppShow: () => undefined, onAppHide: () => undefined,
  };
}
