import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post, put } from '../../api/client';
import type { AppointBody, Named } from '../../api/contract';
import { useIntents, type SendOnce } from '../../api/intent';

/** Who holds which office of the community. */
export const useOffices = () =>
  useQuery({ queryKey: ['offices'], queryFn: () => get('/offices'), staleTime: 0 });

function useWriting<In>(send: (given: In, key: string) => Promise<unknown>) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (given: In) => send(given, intents.keyFor(given)),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries();
    },
  });
}

export function useAppoint() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: AppointBody; once: SendOnce }) =>
      once((one, key) => post('/offices', one, key), body),
    onSuccess: () => void client.invalidateQueries(),
  });
}

export const useEndOffice = () => useWriting((id: string, key) => post('/offices/{id}/end', {}, key, { id }));

/** The name of a person with a post, by those who appoint. */
export function useRegisterName() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: Named) => put('/people/{id}/name', { name }, { id }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
