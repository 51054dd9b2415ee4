import { useState } from 'react';
import { usePages, type CaseList } from './list.queries';

/** More cards start a new window: the phone draws under 600 nodes, however long the list. */
const PAGES_AT_ONCE = 2;

/** A window of a list that a phone can draw, and the way to the next. */
export function useListWindow<C, F extends object>(source: CaseList<C, F>, all: F) {
  const [filter, setFilter] = useState(all);
  const [from, setFrom] = useState('');
  const list = usePages(source, filter, from);
  const pages = list.data?.pages ?? [];
  const isFull = pages.length >= PAGES_AT_ONCE;
  const next = pages[pages.length - 1]?.nextCursor ?? '';
  return {
    list,
    filter,
    from,
    next,
    isFull,
    hint: pages[0]?.hint,
    shown: pages.flatMap(({ items }) => items),
    narrow: (changed: F) => {
      setFrom('');
      setFilter(changed);
    },
    more: () => {
      if (list.hasNextPage && !isFull && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    goTo: setFrom,
  };
}
