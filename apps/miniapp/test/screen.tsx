import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, configure, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';

// Waits as long as the test may run: a busy machine renders late, not wrongly.
configure({ asyncUtilTimeout: 20_000 });

/** A page under test with its own query client, without retries. */
export function show(page: ReactElement) {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
}

export const tap = async (name: string | RegExp) => {
  const targets = [
    ...screen.queryAllByRole('button', { name }),
    ...screen.queryAllByRole('radio', { name }),
    ...screen.queryAllByRole('checkbox', { name }),
  ];
  const target = targets[0];
  if (!target) throw new Error(`Nothing to tap called ${String(name)}: ${document.body.textContent}`);
  await act(async () => {
    target.click();
  });
};
