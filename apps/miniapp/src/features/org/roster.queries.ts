import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, getAll, put } from '../../api/client';
import type { Listed, OnDuty, Roster, RosterBody } from '../../api/contract';

/** The rosters of my own units. */
export const useRosters = () =>
  useQuery({ queryKey: ['roster'], queryFn: () => getAll<Roster>('/roster'), staleTime: 0 });

/** The stewards of a building who are on duty today. */
export const useOnDuty = (building: string) =>
  useQuery({
    queryKey: ['roster', 'today', building],
    enabled: building !== '',
    queryFn: () => get<Listed<OnDuty>>('/roster/today', { building }).then(({ items }) => items),
  });

/** Replaces a person's roster. */
export function useWriteRoster(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RosterBody) => put<Roster>(`/roster/${person}`, body),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['roster'] }),
  });
}
