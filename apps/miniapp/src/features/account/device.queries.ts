import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, remove } from '../../api/client';
import type { Device, Listed } from '../../api/contract';

/** Where I am signed in. */
export const useDevices = () =>
  useQuery({ queryKey: ['devices'], queryFn: () => get<Listed<Device>>('/sessions'), staleTime: 0 });

/** Signs another device out. It may have signed out meanwhile, so the list is fetched again in any case. */
export function useEndDevice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove(`/sessions/${id}`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['devices'] }),
  });
}
