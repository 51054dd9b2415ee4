import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post, put } from '../../api/client';
import type { AppointBody, Named } from '../../api/contract';
import type { SendOnce } from '../../api/intent';
import { endedOffices } from './offices';

/** Who holds which office of the community. */
export const useOffices = () =>
  useQuery({ queryKey: ['offices'], queryFn: () => get('/offices'), staleTime: 0 });

export const useEndedOffices = () =>
  useQuery({ queryKey: ['offices', 'ended'], queryFn: endedOffices, staleTime: 0 });

/** Offices decide what may be seen, so everything is fetched again. */
export function useAppoint() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: AppointBody; once: SendOnce }) =>
      once((one, key) => post('/offices', one, key), body),
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** The name of a person with a post, by those who appoint. */
export function useRegisterName() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: Named) => put('/people/{id}/name', { name }, { id }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
