import Taro from '@tarojs/taro';

/**
 * Prefix of the draft keys: drafts are deleted on signing out, because the next user of the phone may be
 * another person.
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

/** All entries whose key has this prefix. */
export function forgetAll(prefix: string): void {
  try {
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(prefix))
      .forEach(forget);
  } catch {
    // Nothing to forget.
  }
}
