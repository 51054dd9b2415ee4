import { KB, LIMITS } from './limits.ts';

const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** A small phone storage that refuses writes when full. */
export function store(kept: Map<string, unknown>) {
  const room = (key: string) =>
    [...kept]
      .filter(([name]) => name !== key)
      .reduce((sum, [name, value]) => sum + name.length + size(value), 0);
  return {
    getStorageSync: (key: string) => structuredClone(kept.get(key) ?? ''),
    setStorageSync(key: string, value: unknown): void {
      if (size(value) > LIMITS.storedValue) throw new Error('setStorageSync:fail entry size limit reached');
      if (room(key) + size(value) > LIMITS.stored)
        throw new Error('setStorageSync:fail exceed storage max size 10Mb');
      kept.set(key, structuredClone(value));
    },
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({
      keys: [...kept.keys()],
      currentSize: Math.ceil(room('') / KB),
      limitSize: LIMITS.stored / KB,
    }),
  };
}
