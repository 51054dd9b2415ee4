import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { getAll, post } from '../../api/client';
import type { AbsenceBody } from '../../api/contract';
import { useIntents, type SendOnce } from '../../api/intent';

/** My own absences, and those of the people in lower offices. */
export const useAbsences = () =>
  useQuery({ queryKey: ['absences'], queryFn: () => getAll('/absences'), staleTime: 0 });

/** Deputies change what is in each box, so everything is fetched again. */
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

export function useEnterAbsence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: AbsenceBody; once: SendOnce }) =>
      once((one, key) => post('/absences', one, key), body),
    onSuccess: () => void client.invalidateQueries(),
  });
}

export const useEndAbsence = () =>
  useWriting((id: string, key) => post('/absences/{id}/end', {}, key, { id }));
