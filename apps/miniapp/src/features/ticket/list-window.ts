import { useState } from 'react';
import type { BoxName } from '../../api/contract';
import { useBox, type Filter } from './ticket.queries';

/** More cards start a new window: the phone draws under 600 nodes, however long the list. */
const PAGES_AT_ONCE = 2;

/** A window of a box that a phone can draw, and the way to the next. */
export function useListWindow(box: BoxName) {
  const [filter, setFilter] = useState<Filter>({});
  const [from, setFrom] = useState('');
  const list = useBox(box, filter, from);
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
    narrow: (changed: Filter) => {
      setFrom('');
      setFilter(changed);
    },
    more: () => {
      if (list.hasNextPage && !isFull && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    goTo: setFrom,
  };
}
