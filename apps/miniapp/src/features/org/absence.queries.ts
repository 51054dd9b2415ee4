import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { getAll, post } from '../../api/client';
import type { Absence, AbsenceBody } from '../../api/contract';
import { useIntents } from '../../api/intent';

/** My own absences, and those of the people in lower offices. */
export const useAbsences = () =>
  useQuery({ queryKey: ['absences'], queryFn: () => getAll<Absence>('/absences'), staleTime: 0 });

/** Deputies change what is in each box, so everything is fetched again. */
function useWriting<In>(path: (given: In) => string, body: (given: In) => object) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (given: In) => post<Absence>(path(given), body(given), intents.keyFor(given)),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries();
    },
  });
}

export const useEnterAbsence = () =>
  useWriting<AbsenceBody>(
    () => '/absences',
    (body) => body,
  );
export const useEndAbsence = () =>
  useWriting<string>(
    (id) => `/absences/${id}/end`,
    () => ({}),
  );
