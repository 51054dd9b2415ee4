import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';

/** Is the page visible, and was it hidden before? */
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
 * Pull to refresh fetches everything; when the page is shown, stale data are fetched automatically
 * (api/query).
 */
export function useFresh(...queries: readonly { refetch: () => Promise<unknown> }[]): void {
  usePullDownRefresh(() => {
    void Promise.allSettled(queries.map((query) => query.refetch())).then(() => Taro.stopPullDownRefresh());
  });
}

export const useShown = (then: () => void): void => useDidShow(then);
export const useReachedBottom = (then: () => void): void => useReachBottom(then);
