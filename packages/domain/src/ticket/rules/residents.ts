import type { Id } from '../ticket.ts';
import type { Relation } from './relations.ts';

/** The relations of residents. */

/** Residents act for themselves: their names are personal data. A proxy writes for the reporter. */
export const residents = {
  reporter: 'owner',
  proxy: 'owner',
  endorser: 'other',
  neighbour: 'other',
  side: 'other',
} as const satisfies Partial<Record<Relation, 'owner' | 'other'>>;
export const isResident = (relation: Relation): boolean => relation in residents;

/** Residents who act for themselves, and family who act for the reporter. A proxy acts in office. */
export const actsForThemselves = ({ as }: { readonly as: Relation }): boolean =>
  isResident(as) && as !== 'proxy';

/** What the person did for themselves, not in a post. */
export const isOwnAction = (
  { by, as }: { readonly by: Id | null; readonly as: Relation },
  person: Id,
): boolean => by === person && (actsForThemselves({ as }) || as === 'asker');
