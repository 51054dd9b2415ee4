import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, getAll, post } from '../../api/client';
import { useIntents } from '../../api/intent';

export const useSuspensions = () =>
  useQuery({ queryKey: ['suspensions'], queryFn: () => getAll('/suspensions'), staleTime: 0 });

export const useMySuspension = () =>
  useQuery({
    queryKey: ['suspensions', 'mine'],
    queryFn: () => get('/me/suspension').then(({ suspension }) => suspension),
    staleTime: 0,
  });

export function usePropose() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (asked: { ticket: string; days: number; words: string }) =>
      post('/suspensions', asked, intents.keyFor(asked)),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries({ queryKey: ['suspensions'] });
    },
  });
}
