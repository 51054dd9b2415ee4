import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, put } from '../../api/client';
import type { PhraseList, Phrases } from '../../api/contract';

const RARELY = 10 * 60_000;

/** 常用语 of the own community, for staff alone. */
export const usePhrases = (enabled = true) =>
  useQuery({
    queryKey: ['phrases'],
    queryFn: () => get<PhraseList>('/phrases'),
    staleTime: RARELY,
    enabled,
  });

/** Those of one purpose, anew as a whole. */
export function useSetPhrases() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ purpose, texts }: Pick<Phrases, 'purpose' | 'texts'>) =>
      put<Phrases>(`/phrases/${purpose}`, { texts }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['phrases'] }),
  });
}
