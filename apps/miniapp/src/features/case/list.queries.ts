import { useInfiniteQuery } from '../../api/query';

export interface Paging {
  readonly cursor: string;
  readonly limit: number;
}

export interface CardPage<C> {
  readonly items: readonly C[];
  readonly nextCursor: string | null;
  /** A sentence above the list. */
  readonly hint?: string;
}

/** One list of cards, and what it can be narrowed by. */
export interface CaseList<C, F extends object> {
  /** Its cache key. */
  readonly key: readonly string[];
  readonly read: (query: F & Paging) => Promise<CardPage<C>>;
}

export const PAGE_SIZE = 20;
/** Size of further pages: with the first twenty this stays below 600 nodes on the phone. */
const MORE_SIZE = 10;

/** A list, read page by page; `from` starts further down, so that a long list never fills the phone. */
export const usePages = <C, F extends object>({ key, read }: CaseList<C, F>, filter: F, from: string) =>
  useInfiniteQuery({
    queryKey: [...key, filter, from],
    initialPageParam: from,
    queryFn: ({ pageParam }) =>
      read({ ...filter, cursor: pageParam, limit: pageParam === from ? PAGE_SIZE : MORE_SIZE }),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });
