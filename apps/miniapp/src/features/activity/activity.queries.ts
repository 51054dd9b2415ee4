import { getAll, post } from '../../api/client';
import { useIntents, type SendOnce } from '../../api/intent';
import { useMutation, useQuery, useQueryClient } from '../../api/query';
import type { Body } from '../../api/route-types';
import type { Filled } from '../form/values';

type Planned = Body<'post', '/activities'>;

/** The timetable of a week from today. */
export const useWeek = () =>
  useQuery({ queryKey: ['activities'], queryFn: () => getAll('/activities'), staleTime: 0 });

export const useMyBookings = () =>
  useQuery({ queryKey: ['bookings'], queryFn: () => getAll('/bookings'), staleTime: 0 });

export const useBookingsOf = (id: string) =>
  useQuery({
    queryKey: ['bookings', id],
    queryFn: () => getAll('/activities/{id}/bookings', { id }),
    staleTime: 0,
  });

/** One key for one intent: a second tap after a lost answer books nothing twice. */
export function useBook(id: string) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: () => post('/activities/{id}/bookings', {}, intents.keyFor(id), { id }),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries();
    },
  });
}

export function usePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ filled, once }: { filled: Filled; once: SendOnce }) =>
      // The form came from the server, which checks it again.
      once((body, key) => post('/activities', body, key), filled as unknown as Planned),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['activities'] }),
  });
}
