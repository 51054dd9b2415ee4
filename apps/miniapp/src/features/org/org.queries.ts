import { FRESH_FOR_LONG, keepPreviousData, useQuery } from '../../api/query';
import { getAll } from '../../api/client';
import type { Area } from '../../api/contract';
import type { ListRoute, Params } from '../../api/route-types';

const useListed = <P extends ListRoute>(route: P, params: Params<'get', P>, enabled = true) =>
  useQuery({
    queryKey: [route, params],
    queryFn: () => getAll(route, params),
    staleTime: FRESH_FOR_LONG,
    enabled,
  });

/** All areas of a kind below another or in the whole community; the user's own estate first. */
export const useAreas = (kind: Area['kind'], parent: string, enabled = true) =>
  useListed('/areas', { kind, parent }, enabled);
/** Of the community around an area; '' is the user's own. Meanwhile the former ones stay. */
export const useCategories = (near = '') =>
  useQuery({
    queryKey: ['/categories', near],
    queryFn: () => getAll('/categories', near ? { near } : {}),
    staleTime: FRESH_FOR_LONG,
    placeholderData: keepPreviousData,
  });
/** All areas of some kinds, kind by kind. */
export const useAreasOf = (kinds: readonly Area['kind'][]) =>
  useQuery({
    queryKey: ['/areas', kinds],
    queryFn: async () => (await Promise.all(kinds.map((kind) => getAll('/areas', { kind })))).flat(),
    staleTime: FRESH_FOR_LONG,
  });
/** The nearest to an area come first. */
export const useUnits = (near = '', enabled = true) => useListed('/units', near ? { near } : {}, enabled);
export const usePeople = (unit: string) => useListed('/people', { unit }, unit !== '');
export const useResidents = (household: string) => useListed('/people', { household }, household !== '');
