import {
  useInfiniteQuery as readOn,
  useQuery as read,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { usePageVisibility } from '../lib/lifecycle';

export { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';

/** The cache key of the home page: it is among the tickets, which change it most. */
export const HOME_PAGE = ['tickets', 'home'];

/** How long data that rarely change count as fresh, in ms. */
export const FRESH_FOR_LONG = 10 * 60_000;

/** How long fetched data count as fresh, in ms. */
export const FRESH_FOR = 3_000;

interface Read {
  state: { isInvalidated: boolean; dataUpdatedAt: number };
}

/** Fresh data are not fetched again when their page is shown again. */
const isOld = ({ state }: Read): boolean =>
  state.isInvalidated || Date.now() - state.dataUpdatedAt > FRESH_FOR;

/**
 * All reads go through here: a hidden page fetches and renders nothing. Data that changed meanwhile are
 * invalidated and fetched when the page is shown.
 */
function useWhileVisible() {
  const { isShown, isBack } = usePageVisibility();
  return { subscribed: isShown, refetchOnMount: isBack ? isOld : true };
}

export function useQuery<Out>(options: UseQueryOptions<Out>) {
  return read({ ...options, ...useWhileVisible() });
}

export function useInfiniteQuery<Page>(
  options: UseInfiniteQueryOptions<Page, Error, InfiniteData<Page, string>, QueryKey, string>,
) {
  return readOn({ ...options, ...useWhileVisible() });
}
