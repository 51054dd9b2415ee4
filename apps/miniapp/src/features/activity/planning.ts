import type { Me, Named } from '../../api/contract';
import { holdsActivities } from '../../domain';

/** The areas for which a person plans activities: those of their offices. Cosmetic: the server decides. */
export const areasToPlan = ({ offices }: Pick<Me, 'offices'>): Named[] => [
  ...new Map(
    offices.filter(({ office }) => holdsActivities(office)).map(({ area }) => [area.id, area]),
  ).values(),
];
