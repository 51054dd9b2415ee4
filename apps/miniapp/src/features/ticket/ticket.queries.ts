import type { Filled } from '../form/values';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '../../api/query';
import { get, getAll, post } from '../../api/client';
import type { Action, BulkAction } from '../../api/contract';
import type { Body, ListRoute, Params } from '../../api/route-types';
import { useIntents, type SendOnce } from '../../api/intent';
import { PAGE_SIZE } from '../case/list.queries';

type CandidateField = Params<'get', '/tickets/{id}/candidates'>['field'];

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
