import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post, put } from '../../api/client';
import type { AppointBody, Named } from '../../api/contract';
import { useIntents } from '../../api/intent';

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

export const useAppoint = () => useWriting((body: AppointBody, key) => post('/offices', body, key));
export const useEndOffice = () => useWriting((id: string, key) => post('/offices/{id}/end', {}, key, { id }));

/** The name of a person with a post, by those who appoint. */
export function useRegisterName() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: Named) => put('/people/{id}/name', { name }, { id }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
