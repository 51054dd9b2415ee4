import type { Importer } from './importer.ts';

/** What the API says that there is. */
export type Figures = Readonly<Record<string, number>>;

interface Area {
  readonly id: string;
  readonly kind: string;
}

const PARTY = ['committee', 'grid', 'branch', 'building_group'];

/** Counts the organisation of a street by the API alone. @param street the id of its area */
export async function figuresOf(importer: Importer, street: string): Promise<Figures> {
  const within = (parent: string): Promise<Area[]> =>
    importer.list<Area>(`/administration/areas?parent=${parent}`);
  const communities = (await within(street)).filter(({ kind }) => kind === 'community');
  const counted = await Promise.all(
    communities.map(({ id }) =>
      importer.read<{ areas: number; households: number }>(
        `/administration/areas/${id}/touched?action=rename`,
      ),
    ),
  );
  const sum = (name: 'areas' | 'households'): number => counted.reduce((all, one) => all + one[name], 0);
  const grids = (await Promise.all(communities.map(({ id }) => within(id)))).flat();
  const estates = (await Promise.all(grids.map(({ id }) => within(id)))).flat();
  const buildings = (await Promise.all(estates.map(({ id }) => within(id)))).flat();
  const units = await importer.list<{ kind: string }>(`/administration/units?area=${street}`);
  const invitations = await importer.list<{ name: string; state: string }>('/post-invitations');
  const categories = await Promise.all(
    communities.map(({ id }) => importer.list(`/administration/categories?community=${id}`)),
  );
  return {
    communities: communities.length,
    estates: estates.filter(({ kind }) => kind === 'estate').length,
    buildings: buildings.filter(({ kind }) => kind === 'building').length,
    areas: communities.length + sum('areas'),
    households: sum('households'),
    'party organisations': units.filter(({ kind }) => PARTY.includes(kind)).length,
    'self-governing bodies': units.filter(({ kind }) => kind === 'self_governance').length,
    'teams of stewards': units.filter(({ kind }) => kind === 'steward_team').length,
    invitations: invitations.length,
    people: new Set(invitations.map(({ name }) => name)).size,
    categories: categories.flat().length,
  };
}

/** What an import has added. */
export const added = (before: Figures, after: Figures): Figures =>
  Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[name]!]));
