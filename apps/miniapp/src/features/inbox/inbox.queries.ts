import { HOME_PAGE, useInfiniteQuery, useMutation, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import { uuid } from '../../lib/uuid';

export type Group = 'progress' | 'other';

/** All, or those of one group. */
export const useInbox = (group?: Group) =>
  useInfiniteQuery({
    queryKey: ['inbox', 'list', group ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam }) => get('/inbox', { cursor: pageParam, limit: 20, group }),
    getNextPageParam: (last) => last.nextCursor,
  });

/** Marks one row as read, or everything. */
export function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (row?: string) => post('/inbox/read', row ? { row } : {}, uuid()),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['inbox'] }),
        client.invalidateQueries({ queryKey: HOME_PAGE, refetchType: 'none' }),
      ]),
  });
}
