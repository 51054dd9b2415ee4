import {
  useInfiniteQuery as readOn,
  useQueries as readMany,
  useQuery as read,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { usePageVisibility } from '../lib/lifecycle';

export { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';

/** How long what was read counts as new, in ms. */
export const FRESH_FOR = 3_000;

interface Read {
  state: { isInvalidated: boolean; dataUpdatedAt: number };
}

/** What was read a moment ago is not read again because its page comes back into sight. */
const isOld = ({ state }: Read): boolean =>
  state.isInvalidated || Date.now() - state.dataUpdatedAt > FRESH_FOR;

/**
 * All that is read goes through here: a page out of sight reads nothing and draws nothing. What changed
 * meanwhile is marked, and read as soon as the page is shown.
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

export function useQueries<Out>(queries: readonly UseQueryOptions<Out>[]) {
  const { subscribed, refetchOnMount } = useWhileVisible();
  return readMany({ subscribed, queries: queries.map((options) => ({ ...options, refetchOnMount })) });
}
