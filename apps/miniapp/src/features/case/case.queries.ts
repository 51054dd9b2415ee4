import { HOME_PAGE, useMutation, useQuery, useQueryClient } from '../../api/query';
import { ApiError } from '../../api/error';
import type { Action } from '../../api/contract';
import { useIntents, type SendOnce } from '../../api/intent';
import type { Filled } from '../form/values';
import type { Case, CaseEvent, Filling, Move, Noun } from './case';

export const useCase = <C extends Case>({ name, read }: Noun<C>, id: string) =>
  useQuery({ queryKey: [name, id], queryFn: () => read(id), staleTime: 0 });

export const useTimeline = <C extends Case, E extends CaseEvent>(
  { name, events }: Noun<C, E>,
  id: string,
  enabled = true,
) => useQuery({ enabled, queryKey: [name, id, 'events'], queryFn: () => events(id), staleTime: 0 });

/** What an action will mean, of a noun that announces it. */
export const useAnnouncement = <C extends Case>(
  { name, announce }: Noun<C>,
  { id, action }: Pick<Filling, 'id' | 'action'>,
) =>
  useQuery({
    enabled: announce !== undefined,
    queryKey: [name, id, 'announced', action],
    queryFn: () => announce?.(id, action) ?? Promise.resolve([]),
    staleTime: 0,
  });

const isUnder = (above: readonly unknown[], key: readonly unknown[]): boolean =>
  above.every((part, at) => part === key[at]);

interface Taken {
  action: string;
  mode: Action['mode'];
  filled: Filled;
  /** If it was written as a draft. */
  once?: SendOnce;
}

/**
 * Sends any move or fact. Afterwards the newest state is fetched. `staysIn`: the lists in which the case stays
 * visible until they are shown again.
 */
export function useMove<C extends Case>(
  { name, touches, move }: Noun<C>,
  { id, version }: { id: string; version?: number },
  staysIn?: readonly string[],
) {
  const client = useQueryClient();
  const intents = useIntents();
  const now: SendOnce = async (request, body) => ({
    answer: await request(body, intents.keyFor(body)),
    isEarlier: false,
  });
  return useMutation({
    mutationFn: ({ action, mode, filled, once: send = now }: Taken) => {
      const body: Move = { action, version, ...(mode === 'ask' ? { mode } : {}), ...filled };
      const before = client.getQueryData<C>([name, id]);
      return send((moving: Move, key) => move(id, moving, key, before), body);
    },
    onSuccess: ({ answer: moved }) => {
      intents.done();
      client.setQueryData([name, id], moved);
      void client.invalidateQueries({ queryKey: [name, id, 'events'] });
      for (const touched of touches)
        void client.invalidateQueries({
          queryKey: [touched],
          predicate: ({ queryKey }) => !staysIn || !isUnder(staysIn, queryKey),
        });
      if (staysIn) void client.invalidateQueries({ queryKey: staysIn, refetchType: 'none' });
    },
    onError: (error) => {
      if (!(error instanceof ApiError) || error.status === 0) return;
      void client.invalidateQueries({ queryKey: [name, id] });
      for (const touched of touches) void client.invalidateQueries({ queryKey: [touched] });
    },
  });
}

/** Marks the conversation as read up to an event. */
export function useMarkRead({ markRead }: Pick<Noun, 'markRead'>, id: string) {
  const intents = useIntents();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (seq: number) => markRead?.(id, seq, intents.keyFor({ id, seq })),
    // The inbox and the number of unread notices are fetched again when they are shown.
    onSuccess: () => {
      for (const queryKey of [['inbox'], HOME_PAGE])
        void client.invalidateQueries({ queryKey, refetchType: 'none' });
    },
  });
}
