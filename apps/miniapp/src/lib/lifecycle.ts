import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';

interface Refetchable {
  refetch: () => Promise<unknown>;
  isFetching: boolean;
  dataUpdatedAt: number;
}

const FRESH_FOR = 3_000;

/** Other people move tickets while this page is out of sight: read again on show and on pull-down. */
export function useFresh(...queries: readonly Refetchable[]): void {
  useDidShow(() => {
    for (const query of queries) {
      const known = query.dataUpdatedAt > 0;
      if (known && !query.isFetching && Date.now() - query.dataUpdatedAt > FRESH_FOR) void query.refetch();
    }
  });
  usePullDownRefresh(() => {
    void Promise.allSettled(queries.map((query) => query.refetch())).then(() => Taro.stopPullDownRefresh());
  });
}

export const useShown = (then: () => void): void => useDidShow(then);
export const useReachedBottom = (then: () => void): void => useReachBottom(then);
