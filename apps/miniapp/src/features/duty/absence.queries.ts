import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { post } from '../../api/client';
import type { AbsenceBody } from '../../api/contract';
import type { SendOnce } from '../../api/intent';
import { currentAbsences, endedAbsences } from './absences';

export const useAbsences = () => useQuery({ queryKey: ['absences'], queryFn: currentAbsences, staleTime: 0 });

export const useEndedAbsences = () =>
  useQuery({ queryKey: ['absences', 'ended'], queryFn: endedAbsences, staleTime: 0 });

/** Deputies change what is in each box, so everything is fetched again. */
export function useEnterAbsence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: AbsenceBody; once: SendOnce }) =>
      once((one, key) => post('/absences', one, key), body),
    onSuccess: () => void client.invalidateQueries(),
  });
}
