import Taro from '@tarojs/taro';

/**
 * With what the keys of drafts begin: on signing out they go, for whoever signs in next on the phone is
 * somebody else.
 */
export const DRAFTS = 'draft.';

/** Small values kept on the phone. What cannot be read counts as absent. */
export function load<T>(key: string): T | null {
  try {
    const value = Taro.getStorageSync<T | ''>(key);
    return value === '' || value === undefined ? null : value;
  } catch {
    return null;
  }
}

export function save<T>(key: string, value: T): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // A full storage loses a draft, never the work at hand.
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing to forget.
  }
}

/** All whose key begins so. */
export function forgetAll(prefix: string): void {
  try {
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(prefix))
      .forEach(forget);
  } catch {
    // Nothing to forget.
  }
}
