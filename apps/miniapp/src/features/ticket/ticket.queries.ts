import type { Filled } from '../form/values';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '../../api/query';
import { get, getAll, post } from '../../api/client';
import type { Action, BulkAction, BoxName } from '../../api/contract';
import { ApiError } from '../../api/error';
import type { Body, ListRoute, Params } from '../../api/route-types';
import { useIntents } from '../../api/intent';
import type { SendOnce } from '../form/draft';

export type Filter = Pick<Params<'get', '/tickets'>, 'q' | 'state' | 'kind' | 'urgency' | 'unconfirmed'>;
type CandidateField = Params<'get', '/tickets/{id}/candidates'>['field'];

const PAGE_SIZE = 20;
/** Size of further pages: with the first twenty this stays below 600 nodes on the phone. */
const MORE_SIZE = 10;

/** One box, read page by page; `from` starts further down, so that a long list never fills the phone. */
export const useBox = (box: BoxName, filter: Filter = {}, from = '', enabled = true) =>
  useInfiniteQuery({
    queryKey: ['tickets', box, filter, from],
    enabled,
    initialPageParam: from,
    queryFn: ({ pageParam }) =>
      get('/tickets', {
        box,
        ...filter,
        cursor: pageParam,
        limit: pageParam === from ? PAGE_SIZE : MORE_SIZE,
      }),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });

/** The top of several boxes at once, for the workbench. */
export const useTops = (boxes: readonly BoxName[]) =>
  useQueries(
    boxes.map((box) => ({
      queryKey: ['tickets', box, 'top'],
      queryFn: () => get('/tickets', { box, limit: PAGE_SIZE }),
    })),
  );

/** Similar tickets of neighbours while placing; the words only affect the order. */
export const useAlike = (building: string, category: string, words: string) =>
  useQuery({
    queryKey: ['tickets', 'similar', building, category, words],
    enabled: building !== '' && category !== '',
    placeholderData: keepPreviousData,
    queryFn: () => get('/tickets/similar', { building, category, words }).then(({ items }) => items),
  });

/** The public holds of an estate. */
export const useHolds = (estate: string) =>
  useInfiniteQuery({
    queryKey: ['holds', estate],
    enabled: estate !== '',
    initialPageParam: '',
    queryFn: ({ pageParam }) => get('/holds', { estate, cursor: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: (last) => last.nextCursor,
  });

export const useTicket = (id: string) =>
  useQuery({ queryKey: ['ticket', id], queryFn: () => get('/tickets/{id}', { id }), staleTime: 0 });

export const useTimeline = (id: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['ticket', id, 'events'],
    queryFn: () => getAll('/tickets/{id}/events', { id }),
    staleTime: 0,
  });

const useListOf = <P extends ListRoute>(
  route: P,
  params: Params<'get', P> & { id: string },
  enabled = true,
) =>
  useQuery({
    enabled,
    queryKey: ['ticket', params.id, route, params],
    queryFn: () => getAll(route, params),
  });

/** The people who may be named in a form's field for this ticket. */
export const useCandidates = (id: string, field: CandidateField) =>
  useListOf('/tickets/{id}/candidates', { id, field });

/** The five parties around the building. */
export const useSeats = (id: string, enabled: boolean) => useListOf('/tickets/{id}/seats', { id }, enabled);

/** The open tickets it could be merged into. */
export const useMergeable = (id: string) => useListOf('/tickets/{id}/similar', { id });

/**
 * Sends any move or fact; with `once` if it was written as a draft. Afterwards the newest state is fetched.
 */
export function useMove(ticket: { id: string; version?: number }, once?: SendOnce) {
  const client = useQueryClient();
  const intents = useIntents();
  const send: SendOnce =
    once ??
    (async (request, body) => ({ answer: await request(body, intents.keyFor(body)), isEarlier: false }));
  return useMutation({
    mutationFn: ({ action, mode, filled }: { action: string; mode: Action['mode']; filled: Filled }) => {
      const body = { action, version: ticket.version, ...(mode === 'ask' ? { mode } : {}), ...filled };
      return send(
        (move, key) => post('/tickets/{id}/transitions', move, key, { id: ticket.id }),
        // Which form belongs to which action is known to the server, which sent both.
        body as Body<'post', '/tickets/{id}/transitions'>,
      );
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
    mutationFn: (seq: number) => post('/tickets/{id}/read', { seq }, intents.keyFor({ id, seq }), { id }),
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
    mutationFn: (bulk: Bulk) => post('/tickets/bulk', bulk, intents.keyFor(bulk)),
    onSuccess: (_, { preview }) => {
      intents.done();
      if (!preview) void client.invalidateQueries();
    },
  });
}

export function usePlace(once: SendOnce) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Filled) =>
      once((placing, key) => post('/tickets', placing, key), body as Body<'post', '/tickets'>),
    onSuccess: ({ answer: placed }) => {
      client.setQueryData(['ticket', placed.id], placed);
      void client.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
}
