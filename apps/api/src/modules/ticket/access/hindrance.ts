import { LOAD_CAP, participantsOf, type AreaStaff, type Hindrance } from '@sandan/domain';
import type { Loaded } from '../store/ticket.store.ts';

/** What a writer knew of a ticket before they changed it. */
interface Before {
  readonly ticket: Loaded;
  readonly areaStaff: AreaStaff;
  readonly viewer: { readonly id: string };
  /** How many open tickets they follow, where it was read. */
  readonly load: number | undefined;
}

/** Whether a person is a steward of the building, or stands in for one. */
export const isCovering = ({ covering }: AreaStaff, person: string): boolean =>
  covering.some(({ id }) => id === person);

/** The area staff with the one covering person who might accept, unless something hinders them. */
export const withHindrance = (
  { hindered: _, ...around }: AreaStaff,
  person: string,
  by: Hindrance | null,
): AreaStaff =>
  by ? { ...around, stewards: [], hindered: { person, by } } : { ...around, stewards: [person] };

/** Whether a ticket counts for the load of its steward. */
const isFollowedBy = (ticket: Loaded, person: string): boolean =>
  participantsOf(ticket).some(
    ({ role, party, current }) => current && role === 'case_steward' && party === person,
  );

/** The area staff around a ticket that one of them has changed; null where it must be read anew. */
export function staffAfterwards(before: Before, after: Loaded): AreaStaff | null {
  const { ticket, areaStaff, viewer, load } = before;
  const { id } = viewer;
  if (after.path !== ticket.path) return null;
  const by = areaStaff.hindered?.by;
  if (!isCovering(areaStaff, id) || by === 'away' || by === 'off_duty') return areaStaff;
  if (load === undefined) return null;
  const followed = load + Number(isFollowedBy(after, id)) - Number(isFollowedBy(ticket, id));
  return withHindrance(areaStaff, id, followed >= LOAD_CAP ? 'full' : null);
}
