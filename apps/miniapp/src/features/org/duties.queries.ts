import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import type { Departure } from '../../domain';
import { useIntents } from '../../api/intent';

/** The open duties of a person. */
export const useDuties = (person: string) =>
  useQuery({
    queryKey: ['duties', person],
    queryFn: () => get('/people/{id}/duties', { id: person }),
    staleTime: 0,
  });

export function useLeave(person: string) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (reason: Departure) =>
      post('/people/{id}/leave', { reason }, intents.keyFor({ person, reason }), { id: person }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['duties', person] }),
  });
}
