import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error';
import { FRESH_FOR } from './query';

/** Retrying helps against a bad network, not against a refusal. */
const isWorthRetrying = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'OFFLINE' || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // the phone's online status is not reliable
      staleTime: FRESH_FOR,
      gcTime: 30 * 60_000, // a page hidden for long still has data to show
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (attempt) => 600 * (attempt + 1),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: 0 },
  },
});
