import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, put } from '../../api/client';
import type { CalendarBody } from '../../api/contract';

/** The days of a year that differ from their weekday. */
export const useCalendar = (year: number) =>
  useQuery({
    queryKey: ['calendar', year],
    queryFn: () => get('/calendar', { year }),
    staleTime: 0,
  });

/** Replaces a year's arrangement; running promises are recomputed. */
export function useEnterCalendar(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarBody) => put('/calendar/{year}', body, { year }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
