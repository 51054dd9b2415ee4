import type { OrgQueries } from '../../../modules/org/org.queries.ts';
import type { Viewer } from '../../../common/viewer.ts';

type Around = ReturnType<OrgQueries['surroundings']>;

/**
 * Caches the queries of the organisation, which does not change while the stories are played. Saves a third
 * of the loading time.
 * @returns a function that removes the cache
 */
export function cacheStaff(org: OrgQueries): () => void {
  const around = new Map<string, Around>();
  const known = new Map<string, Viewer>();
  const ask = { surroundings: org.surroundings.bind(org), viewers: org.viewers.bind(org) };
  const held: Pick<OrgQueries, 'surroundings' | 'viewers'> = {
    surroundings(path, ...rest) {
      const place = path.join();
      if (!around.has(place)) around.set(place, ask.surroundings(path, ...rest));
      return around.get(place)!;
    },
    async viewers(accounts, ...rest) {
      const asked = accounts.filter((id) => !known.has(id));
      const found = asked.length > 0 ? await ask.viewers(asked, ...rest) : [];
      for (const viewer of found) known.set(viewer.id, viewer);
      return accounts.flatMap((id) => known.get(id) ?? []);
    },
  };
  Object.assign(org, held);
  return () => Object.keys(held).forEach((name) => Reflect.deleteProperty(org, name));
}
