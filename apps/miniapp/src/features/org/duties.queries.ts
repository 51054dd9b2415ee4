import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import type { Duties } from '../../api/contract';
import type { Departure } from '../../domain';
import { useIntents } from '../../api/intent';

/** The open duties of a person. */
export const useDuties = (person: string) =>
  useQuery({
    queryKey: ['duties', person],
    queryFn: () => get<Duties>(`/people/${person}/duties`),
    staleTime: 0,
  });

export function useLeave(person: string) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (reason: Departure) =>
      post<Duties>(`/people/${person}/leave`, { reason }, intents.keyFor({ person, reason })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['duties', person] }),
  });
}
