import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error';

/** Retrying helps against a bad network, not against a refusal. */
const isWorthRetrying = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'OFFLINE' || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // the phone's own idea of being online is not to be trusted
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (attempt) => 600 * (attempt + 1),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: 0 },
  },
});
