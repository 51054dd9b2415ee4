import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { getAll, getPublic, post, put } from '../../api/client';
import type { SetupBody } from '../../api/contract';
import type { SendOnce } from '../../api/intent';

/** Whether the system is being set up: asked before signing in, and by who belongs nowhere. */
export const useSetup = (enabled = true) =>
  useQuery({ queryKey: ['setup'], queryFn: () => getPublic('/setup'), enabled });

/** Founds the first street and community; everything is fetched again for the administrator. */
export function useFounding() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: SetupBody; once: SendOnce }) =>
      once((one, key) => post('/setup', one, key), body),
    onSuccess: () => void client.invalidateQueries(),
  });
}

export const useCommunities = () =>
  useQuery({ queryKey: ['communities'], queryFn: () => getAll('/communities', {}) });

/** What is seen follows the community, so everything is fetched again. */
export function useChooseCommunity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (community: string) => put('/me/community', { community }),
    onSuccess: (me) => {
      client.setQueryData(['me'], me);
      void client.invalidateQueries();
    },
  });
}
