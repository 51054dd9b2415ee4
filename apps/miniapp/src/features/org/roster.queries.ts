import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, getAll, put } from '../../api/client';
import type { RosterBody } from '../../api/contract';

/** The rosters of my own units. */
export const useRosters = () =>
  useQuery({ queryKey: ['roster'], queryFn: () => getAll('/roster'), staleTime: 0 });

/** The stewards of a building who are on duty today. */
export const useOnDuty = (building: string) =>
  useQuery({
    queryKey: ['roster', 'today', building],
    enabled: building !== '',
    queryFn: () => get('/roster/today', { building }).then(({ items }) => items),
  });

/** Replaces a person's roster. */
export function useWriteRoster(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RosterBody) => put('/roster/{person}', body, { person }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['roster'] }),
  });
}
