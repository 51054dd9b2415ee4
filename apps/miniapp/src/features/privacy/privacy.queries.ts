import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import type { Looks, Me } from '../../api/contract';
import { useIntents } from '../../api/intent';

const PAGE_SIZE = 20;

/** Who looked at me, when and why. */
export const useLooks = () =>
  useInfiniteQuery({
    queryKey: ['looks'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => get<Looks>('/me/views', { cursor: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });

/** Agreeing and taking it back; what is known of me is the answer. */
export function useConsent() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (version: string | null) =>
      (version === null ? post<Me>('/me/consent/withdraw', {}, intents.keyFor({ version })) : post<Me>('/me/consent', { version }, intents.keyFor({ version }))),
    onSuccess: (me) => { intents.done(); client.setQueryData(['me'], me); },
  });
}
