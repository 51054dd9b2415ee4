import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';

/** Does the page lie on top, and has it been out of sight before? */
export interface PageVisibility {
  isShown: boolean;
  isBack: boolean;
}

export function usePageVisibility(): PageVisibility {
  const [sight, setVisibility] = useState<PageVisibility>({ isShown: true, isBack: false });
  useDidShow(() => setVisibility((before) => (before.isShown ? before : { isShown: true, isBack: true })));
  useDidHide(() => setVisibility({ isShown: false, isBack: true }));
  return sight;
}

/**
 * Pulling the page down reads all of it again; when it comes into sight, what is old is read by itself
 * (api/query).
 */
export function useFresh(...queries: readonly { refetch: () => Promise<unknown> }[]): void {
  usePullDownRefresh(() => {
    void Promise.allSettled(queries.map((query) => query.refetch())).then(() => Taro.stopPullDownRefresh());
  });
}

export const useShown = (then: () => void): void => useDidShow(then);
export const useReachedBottom = (then: () => void): void => useReachBottom(then);
