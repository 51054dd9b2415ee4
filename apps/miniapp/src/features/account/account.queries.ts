import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, getPublic, post } from '../../api/client';
import { useIntents } from '../../api/intent';
import { isDemoSession, signInAs, signInAsNew, signInByWechat, signOut } from '../../api/session';
import { followServer } from '../../lib/clock';

export const useMe = (enabled = true) =>
  useQuery({ queryKey: ['me'], queryFn: () => get('/me'), staleTime: 60_000, enabled });

export const usePersonas = () =>
  useQuery({ queryKey: ['personas'], queryFn: () => getPublic('/demo/personas'), retry: 1 });

export type Who = { persona: string } | 'new' | 'wechat';
const ways = { new: signInAsNew, wechat: signInByWechat };

/** One user's data must not be shown to the next: the whole cache is dropped. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: Who) => (typeof who === 'string' ? ways[who]() : signInAs(who.persona)),
    onSuccess: ({ me }) => {
      client.clear();
      client.setQueryData(['me'], me);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return () => {
    signOut();
    client.clear();
  };
}

/** The demo's clock may run ahead of the phone's; texts about time follow it. */
export const useDemoClock = () =>
  useQuery({
    queryKey: ['demo-clock'],
    staleTime: 60_000,
    enabled: isDemoSession(),
    retry: false,
    queryFn: async () => {
      const clock = await getPublic('/demo/clock');
      followServer(clock.now);
      return clock;
    },
  });

export function useAdvanceClock() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (advance: string) => post('/demo/clock', { advance }, intents.keyFor({ advance })),
    onSuccess: (clock) => {
      intents.done();
      followServer(clock.now);
      void client.invalidateQueries();
    },
  });
}
