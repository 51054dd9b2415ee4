import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { getAll, remove } from '../../api/client';

/** Where I am signed in. */
export const useDevices = () =>
  useQuery({ queryKey: ['devices'], queryFn: () => getAll('/sessions'), staleTime: 0 });

/** Signs another device out. It may have signed out meanwhile, so the list is fetched again in any case. */
export function useEndDevice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove('/sessions/{id}', { id }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['devices'] }),
  });
}
