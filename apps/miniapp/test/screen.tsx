import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, configure, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';

// As patient as a test is: a busy machine draws late, not wrongly.
configure({ asyncUtilTimeout: 20_000 });

/** A page under test with queries of its own that give up at once. */
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
