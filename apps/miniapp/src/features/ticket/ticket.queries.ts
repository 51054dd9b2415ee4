import type { Filled } from './form/values';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '../../api/query';
import { get, getAll, post } from '../../api/client';
import type {
  Action,
  BulkAction,
  BulkAnswer,
  Card,
  Listed,
  Paged,
  Party,
  Person,
  PublicHold,
  Ticket,
  TicketEvent,
} from '../../api/contract';
import { ApiError } from '../../api/error';
import { useIntents } from '../../api/intent';
import type { SendOnce } from './draft';

export interface Filter {
  q?: string;
  state?: string;
  kind?: string;
  urgency?: string;
  unconfirmed?: string;
}

const PAGE_SIZE = 20;
/** Size of further pages: with the first twenty this stays below 600 nodes on the phone. */
const MORE_SIZE = 10;

/** One box, read page by page; `from` starts further down, so that a long list never fills the phone. */
export const useBox = (box: string, filter: Filter = {}, from = '', enabled = true) =>
  useInfiniteQuery({
    queryKey: ['tickets', box, filter, from],
    enabled,
    initialPageParam: from,
    queryFn: ({ pageParam }) =>
      get<Paged<Card>>('/tickets', {
        box,
        ...filter,
        cursor: pageParam,
        limit: pageParam === from ? PAGE_SIZE : MORE_SIZE,
      }),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });

/** The top of several boxes at once, for the workbench. */
export const useTops = (boxes: readonly string[]) =>
  useQueries(
    boxes.map((box) => ({
      queryKey: ['tickets', box, 'top'],
      queryFn: () => get<Paged<Card>>('/tickets', { box, limit: PAGE_SIZE }),
    })),
  );

/** Similar tickets of neighbours while placing; the words only affect the order. */
export const useAlike = (building: string, category: string, words: string) =>
  useQuery({
    queryKey: ['tickets', 'similar', building, category, words],
    enabled: building !== '' && category !== '',
    placeholderData: keepPreviousData,
    queryFn: () =>
      get<Listed<Card>>('/tickets/similar', { building, category, words }).then(({ items }) => items),
  });

/** The public holds of an estate. */
export const useHolds = (estate: string) =>
  useInfiniteQuery({
    queryKey: ['holds', estate],
    enabled: estate !== '',
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      get<Paged<PublicHold>>('/holds', { estate, cursor: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: (last) => last.nextCursor,
  });

export const useTicket = (id: string) =>
  useQuery({ queryKey: ['ticket', id], queryFn: () => get<Ticket>(`/tickets/${id}`), staleTime: 0 });

export const useTimeline = (id: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['ticket', id, 'events'],
    queryFn: () => getAll<TicketEvent>(`/tickets/${id}/events`),
    staleTime: 0,
  });

const useListOf = <T>(id: string, path: string, query: Record<string, string> = {}, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['ticket', id, path, query],
    queryFn: () => get<Listed<T>>(`/tickets/${id}/${path}`, query).then(({ items }) => items),
  });

/** The people who may be named in a form's field for this ticket. */
export const useCandidates = (id: string, field: string) => useListOf<Person>(id, 'candidates', { field });

/** The five parties around the building. */
export const useSeats = (id: string, enabled: boolean) => useListOf<Party>(id, 'seats', {}, enabled);

/** The open tickets it could be merged into. */
export const useMergeable = (id: string) => useListOf<Card>(id, 'similar');

/**
 * Sends any move or fact; with `once` if it was written as a draft. Afterwards the newest state is fetched.
 */
export function useMove(ticket: { id: string; version?: number }, once?: SendOnce) {
  const client = useQueryClient();
  const intents = useIntents();
  const send: SendOnce =
    once ??
    (async (path, body) => ({ answer: await post(path, body, intents.keyFor(body)), isEarlier: false }));
  return useMutation({
    mutationFn: ({ action, mode, filled }: { action: string; mode: Action['mode']; filled: Filled }) => {
      const body = { action, version: ticket.version, ...(mode === 'ask' ? { mode } : {}), ...filled };
      return send<Ticket>(`/tickets/${ticket.id}/transitions`, body);
    },
    onSuccess: ({ answer: moved }) => {
      intents.done();
      client.setQueryData(['ticket', ticket.id], moved);
      void client.invalidateQueries({ queryKey: ['ticket', ticket.id, 'events'] });
      void client.invalidateQueries({ queryKey: ['tickets'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status !== 0)
        void client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
    },
  });
}

/** Marks the conversation as read up to an event. */
export function useMarkRead(id: string) {
  const intents = useIntents();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seq: number) => post<unknown>(`/tickets/${id}/read`, { seq }, intents.keyFor({ id, seq })),
    // The inbox is fetched again when it is shown.
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'], refetchType: 'none' }),
  });
}

export interface Bulk {
  action: BulkAction;
  mode: Action['mode'];
  items: { id: string; version: number }[];
  form: Filled;
  preview?: boolean;
}

/** One action on many tickets; a preview changes nothing. */
export function useBulk() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (bulk: Bulk) => post<BulkAnswer>('/tickets/bulk', bulk, intents.keyFor(bulk)),
    onSuccess: (_, { preview }) => {
      intents.done();
      if (!preview) void client.invalidateQueries();
    },
  });
}

export function usePlace(once: SendOnce) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Filled) => once<Ticket>('/tickets', body),
    onSuccess: ({ answer: placed }) => {
      client.setQueryData(['ticket', placed.id], placed);
      void client.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
}
