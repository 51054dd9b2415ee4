import type { Viewer } from '../../common/viewer.ts';

/**
 * The households of the viewer and of those they stand in for, confirmed or claimed: a viewer must not
 * confirm who else lives there.
 */
export const householdsOf = ({ homes, standsInFor }: Pick<Viewer, 'homes' | 'standsInFor'>): string[] => [
  ...homes.map(({ household }) => household.id),
  ...standsInFor.flatMap(({ households }) => households),
];
