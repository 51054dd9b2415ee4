import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, post, put } from '../../api/client';
import type { AppointBody, HeldOffice, Named, Offices } from '../../api/contract';
import { useIntents } from '../../api/intent';

/** Who holds which office of the community. */
export const useOffices = () =>
  useQuery({ queryKey: ['offices'], queryFn: () => get<Offices>('/offices'), staleTime: 0 });

function useWriting<In>(path: (given: In) => string, body: (given: In) => object) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (given: In) => post<HeldOffice>(path(given), body(given), intents.keyFor(given)),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries();
    },
  });
}

export const useAppoint = () =>
  useWriting<AppointBody>(
    () => '/offices',
    (body) => body,
  );
export const useEndOffice = () =>
  useWriting<string>(
    (id) => `/offices/${id}/end`,
    () => ({}),
  );

/** The name of a person with a post, by those who appoint. */
export function useRegisterName() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: Named) => put<Named>(`/people/${id}/name`, { name }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
