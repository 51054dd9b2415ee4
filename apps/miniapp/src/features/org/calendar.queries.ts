import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, put } from '../../api/client';
import type { Calendar, CalendarBody } from '../../api/contract';

/** The days of a year that are otherwise than their weekday says. */
export const useCalendar = (year: number) =>
  useQuery({
    queryKey: ['calendar', year],
    queryFn: () => get<Calendar>('/calendar', { year }),
    staleTime: 0,
  });

/** A year's arrangement, anew as a whole; promises that still run are counted anew. */
export function useEnterCalendar(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarBody) => put<Calendar>(`/calendar/${year}`, body),
    onSuccess: () => void client.invalidateQueries(),
  });
}
