import { QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { queryClient } from './api/query-client';
import { offerUpdates } from './lib/update';
import { mendWays } from './lib/ways';
import './app.scss';

mendWays();
offerUpdates();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
