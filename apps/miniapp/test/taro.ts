import { useEffect } from 'react';

/** A fake phone that records the calls. */
export const phone = {
  storage: new Map<string, unknown>(),
  toasts: [] as string[],
  visited: [] as string[],
  /** The pages that lie under this one, the nearest first; addresses as they are written. */
  beneath: [] as string[],
  /** The top page, if a test sets one. */
  at: '',
  /** The calls the phone refuses, and how. */
  refused: new Map<string, string>(),
  asked: [] as string[],
  told: [] as string[],
  pictures: [] as string[],
  called: [] as string[],
  copied: [] as string[],
  params: {} as Record<string, string>,
  /** Called when a page does not exist. */
  lost: (): void => undefined,
  shows: new Set<() => void>(),
  hides: new Set<() => void>(),
  reset() {
    phone.storage.clear();
    phone.toasts.length = 0;
    phone.visited.length = 0;
    phone.beneath = [];
    phone.at = '';
    phone.refused.clear();
    phone.asked.length = 0;
    phone.told.length = 0;
    phone.called.length = 0;
    phone.copied.length = 0;
    phone.pictures = [];
    phone.params = {};
  },
};

/** A call that the person or the phone may refuse. */
const asking =
  <In, Out>(name: string, answer: (given: In) => Out) =>
  (given: In) => {
    const errMsg = phone.refused.get(name);
    return errMsg
      ? Promise.reject(Object.assign(new Error(errMsg), { errMsg }))
      : Promise.resolve(answer(given));
  };

/** The page's own address. */
function pageAt(address: string) {
  const [route = '', query = ''] = address.split('?');
  return {
    route,
    $taroParams: Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=')),
    ) as Record<string, string>,
  };
}

const visit =
  (how: string) =>
  ({ url }: { url: string }) =>
    Promise.resolve(void phone.visited.push(`${how} ${url}`));

const Taro = {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) =>
    void phone.storage.set(key, JSON.parse(JSON.stringify(value))),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  showToast: ({ title }: { title: string }) => Promise.resolve(void phone.toasts.push(title)),
  showModal: ({ title, content }: { title: string; content?: string }) => {
    phone.asked.push(title);
    if (content) phone.told.push(content);
    return Promise.resolve({ confirm: true });
  },
  chooseImage: asking('chooseImage', () => ({
    tempFiles: phone.pictures.map((path) => ({ path, size: 1 })),
  })),
  makePhoneCall: asking(
    'makePhoneCall',
    ({ phoneNumber }: { phoneNumber: string }) => void phone.called.push(phoneNumber),
  ),
  saveImageToPhotosAlbum: asking('saveImageToPhotosAlbum', () => void phone.visited.push('album')),
  openSetting: asking('openSetting', () => void phone.visited.push('setting')),
  openAppAuthorizeSetting: ({ success }: { success: () => void }) => {
    phone.visited.push('app setting');
    success();
  },
  openPrivacyContract: ({ success }: { success: () => void }) => {
    phone.visited.push('guideline');
    success();
  },
  setClipboardData: ({ data }: { data: string }) => Promise.resolve(void phone.copied.push(data)),
  navigateTo: visit('open'),
  redirectTo: visit('replace'),
  switchTab: visit('tab'),
  reLaunch: visit('relaunch'),
  navigateBack: ({ delta = 1 } = {}) =>
    Promise.resolve(void phone.visited.push(delta === 1 ? 'back' : `back ${delta}`)),
  getCurrentPages: () => [...[...phone.beneath].reverse(), phone.at].map(pageAt),
  getCurrentInstance: () => ({ router: { path: phone.at, params: pageAt(phone.at).$taroParams } }),
  onPageNotFound: (then: () => void) => {
    phone.lost = then;
  },
  setNavigationBarTitle: () => Promise.resolve(),
  setTabBarBadge: () => Promise.resolve(),
  removeTabBarBadge: () => Promise.resolve(),
  stopPullDownRefresh: () => Promise.resolve(),
};
export default Taro;

export const useRouter = () => ({ params: phone.params });
/** Called when the page is shown or hidden; a page that opens is shown. */
function useHeard(all: Set<() => void>, then: () => void): void {
  useEffect(() => {
    all.add(then);
    return () => void all.delete(then);
  });
}
export function useDidShow(then: () => void): void {
  useEffect(then, []);
  useHeard(phone.shows, then);
}
export const useDidHide = (then: () => void) => useHeard(phone.hides, then);
export const useShareAppMessage = () => undefined;
export const usePullDownRefresh = () => undefined;
export const useReachBottom = () => undefined;
