import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post } from '../../api/client';
import type { SuspensionAction } from '../../api/contract';
import { useIntents } from '../../api/intent';

export const useSuspensions = () =>
  useQuery({
    queryKey: ['suspensions'],
    queryFn: () => get('/suspensions').then(({ items }) => items),
    staleTime: 0,
  });

export const useMySuspension = () =>
  useQuery({
    queryKey: ['suspensions', 'mine'],
    queryFn: () => get('/me/suspension').then(({ suspension }) => suspension),
    staleTime: 0,
  });

function useSuspending<Asked extends object>(send: (asked: Asked, key: string) => Promise<unknown>) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (asked: Asked) => send(asked, intents.keyFor(asked)),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries({ queryKey: ['suspensions'] });
    },
  });
}

export const usePropose = () =>
  useSuspending((asked: { ticket: string; days: number; words: string }, key) =>
    post('/suspensions', asked, key),
  );
export const useAppeal = () =>
  useSuspending((asked: { words: string }, key) => post('/me/suspension/appeal', asked, key));
export const useDecideSuspension = () =>
  useSuspending(({ id, ...asked }: { id: string; action: SuspensionAction; words?: string }, key) =>
    post('/suspensions/{id}/decisions', asked, key, { id }),
  );
