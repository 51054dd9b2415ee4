import { FRESH_FOR_LONG, useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, put } from '../../api/client';
import type { Phrases } from '../../api/contract';

/** 常用语 of the user's community, for staff only. */
export const usePhrases = (enabled = true) =>
  useQuery({
    queryKey: ['phrases'],
    queryFn: () => get('/phrases'),
    staleTime: FRESH_FOR_LONG,
    enabled,
  });

/** Replaces the texts of one purpose. */
export function useSetPhrases() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ purpose, texts }: Pick<Phrases, 'purpose' | 'texts'>) =>
      put('/phrases/{purpose}', { texts }, { purpose }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['phrases'] }),
  });
}
