import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import { uuid } from '../../lib/uuid';

export const useInbox = () =>
  useInfiniteQuery({
    queryKey: ['inbox', 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => get('/inbox', { cursor: pageParam, limit: 20 }),
    getNextPageParam: (last) => last.nextCursor,
  });

/** The unread count for the badge; a separate request that costs one row. */
export const useUnread = (enabled: boolean) =>
  useQuery({
    queryKey: ['inbox', 'unread'],
    enabled,
    queryFn: () => get('/inbox', { limit: 1 }).then(({ unread }) => unread),
  });

export function useReadAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post('/inbox/read', {}, uuid()),
    onSuccess: ({ unread }) => client.setQueryData(['inbox', 'unread'], unread),
  });
}
