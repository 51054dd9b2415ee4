import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Area, Category, Listed, Person, Unit } from '../../api/contract';

const RARELY = 10 * 60_000;

const useListed = <T>(path: string, query: Record<string, string>, enabled = true) =>
  useQuery({
    queryKey: [path, query],
    queryFn: () => get<Listed<T>>(path, query).then(({ items }) => items),
    staleTime: RARELY,
    enabled,
  });

export const useBuildings = (enabled: boolean) => useListed<Area>('/areas', { kind: 'building' }, enabled);
export const useCategories = () => useListed<Category>('/categories', {});
export const useUnits = (kind: string, enabled: boolean) => useListed<Unit>('/units', { kind }, enabled);
export const usePeople = (unit: string) => useListed<Person>('/people', { unit }, unit !== '');
