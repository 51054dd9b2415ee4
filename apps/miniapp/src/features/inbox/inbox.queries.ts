import { HOME_PAGE, useInfiniteQuery, useMutation, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import { uuid } from '../../lib/uuid';

export const useInbox = () =>
  useInfiniteQuery({
    queryKey: ['inbox', 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => get('/inbox', { cursor: pageParam, limit: 20 }),
    getNextPageParam: (last) => last.nextCursor,
  });

export function useReadAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post('/inbox/read', {}, uuid()),
    onSuccess: () => client.invalidateQueries({ queryKey: HOME_PAGE, refetchType: 'none' }),
  });
}
