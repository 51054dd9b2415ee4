import { useQuery } from '../../api/query';
import { getAll } from '../../api/client';
import type { Area, Category, Person, Unit } from '../../api/contract';

const RARELY = 10 * 60_000;

const useListed = <T>(path: string, query: Record<string, string>, enabled = true) =>
  useQuery({
    queryKey: [path, query],
    queryFn: () => getAll<T>(path, query),
    staleTime: RARELY,
    enabled,
  });

/** All areas of a kind below another or in the whole community; the user's own estate first. */
export const useAreas = (kind: Area['kind'], parent: string, enabled = true) =>
  useListed<Area>('/areas', { kind, parent }, enabled);
export const useCategories = () => useListed<Category>('/categories', {});
/** The nearest to an area come first. */
export const useUnits = (near = '', enabled = true) =>
  useListed<Unit>('/units', near ? { near } : {}, enabled);
export const usePeople = (unit: string) => useListed<Person>('/people', { unit }, unit !== '');
export const useResidents = (household: string) =>
  useListed<Person>('/people', { household }, household !== '');
