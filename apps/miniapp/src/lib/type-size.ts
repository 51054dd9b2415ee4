import { useSyncExternalStore } from 'react';
import { prefersLargeType } from './platform';
import { load, save } from './storage';

const KEY = 'large-type';
const listeners = new Set<() => void>();
let large: boolean | null = null;

const isLarge = (): boolean => (large ??= load<boolean>(KEY) ?? prefersLargeType());

export function setLargeType(on: boolean): void {
  large = on;
  save(KEY, on);
  listeners.forEach((tell) => tell());
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useLargeType = (): boolean => useSyncExternalStore(subscribe, isLarge, isLarge);
