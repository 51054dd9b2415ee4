import { post } from '../../api/client';
import { useQuery } from '../../api/query';
import { uuid } from '../../lib/uuid';

/** Shorter ones are still being typed; a local number has seven digits. */
const SHORTEST = 7;
const KEPT = 10 * 60_000;

/**
 * The open tickets of a caller's number. Each look-up is recorded for the people it finds, so a number is
 * looked up once while it is typed.
 */
export const useCaller = (phone: string) =>
  useQuery({
    queryKey: ['calls', phone],
    enabled: phone.replace(/\D/g, '').length >= SHORTEST,
    staleTime: KEPT,
    retry: false,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: () => post('/calls/lookup', { phone }, uuid()),
  });
