import { useEffect } from 'react';

/** The phone as tests need it: what was asked of it is written down. */
export const phone = {
  storage: new Map<string, unknown>(),
  toasts: [] as string[],
  visited: [] as string[],
  /** The page that lies under this one. */
  beneath: '',
  asked: [] as string[],
  told: [] as string[],
  pictures: [] as string[],
  called: [] as string[],
  copied: [] as string[],
  params: {} as Record<string, string>,
  reset() {
    phone.storage.clear();
    phone.toasts.length = 0;
    phone.visited.length = 0;
    phone.beneath = '';
    phone.asked.length = 0;
    phone.told.length = 0;
    phone.called.length = 0;
    phone.copied.length = 0;
    phone.pictures = [];
    phone.params = {};
  },
};

const visit = (how: string) => ({ url }: { url: string }) => Promise.resolve(void phone.visited.push(`${how} ${url}`));

const Taro = {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  showToast: ({ title }: { title: string }) => Promise.resolve(void phone.toasts.push(title)),
  showModal: ({ title, content }: { title: string; content?: string }) => {
    phone.asked.push(title);
    if (content) phone.told.push(content);
    return Promise.resolve({ confirm: true });
  },
  chooseImage: () => Promise.resolve({ tempFiles: phone.pictures.map((path) => ({ path, size: 1 })) }),
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => Promise.resolve(void phone.called.push(phoneNumber)),
  setClipboardData: ({ data }: { data: string }) => Promise.resolve(void phone.copied.push(data)),
  navigateTo: visit('open'),
  redirectTo: visit('replace'),
  switchTab: visit('tab'),
  reLaunch: visit('relaunch'),
  navigateBack: () => Promise.resolve(void phone.visited.push('back')),
  getCurrentPages: () => [{ route: phone.beneath }, {}],
  setNavigationBarTitle: () => Promise.resolve(),
  setTabBarBadge: () => Promise.resolve(),
  removeTabBarBadge: () => Promise.resolve(),
  stopPullDownRefresh: () => Promise.resolve(),
};
export default Taro;

export const useRouter = () => ({ params: phone.params });
export const useDidShow = (then: () => void) => useEffect(then, []);
export const usePullDownRefresh = () => undefined;
export const useReachBottom = () => undefined;
