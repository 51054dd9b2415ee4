import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import type { Me, WayOut } from '../../api/contract';
import { useIntents } from '../../api/intent';

const PAGE_SIZE = 20;
type Version = Me['policy']['version'];

/** Who looked at me, when and why. */
export const useAccessLog = () =>
  useInfiniteQuery({
    queryKey: ['looks'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => get('/me/views', { cursor: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });

/** Gives or withdraws consent; the answer contains my data. */
export function useConsent() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (version: Version | null) =>
      version === null
        ? post('/me/consent/withdraw', {}, intents.keyFor({ version }))
        : post('/me/consent', { version }, intents.keyFor({ version })),
    onSuccess: (me) => {
      intents.done();
      client.setQueryData(['me'], me);
    },
  });
}

/** My open tickets and the options for each. */
export const useErasure = () =>
  useQuery({ queryKey: ['erasure'], queryFn: () => get('/me/erasure'), staleTime: 0 });

export function useErase() {
  const intents = useIntents();
  return useMutation({
    mutationFn: (tickets: { ticket: string; way: WayOut }[]) => {
      const body = { confirm: ERASE_WORDS, tickets };
      return post('/me/erasure', body, intents.keyFor(body));
    },
  });
}

/** Typed by hand, so that an accidental tap cannot do it. */
export const ERASE_WORDS = '删除我的信息' as const;
