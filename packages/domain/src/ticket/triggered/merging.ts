import type { Joining } from '../engine/effect-context.ts';
import { mustNotLearn } from '../rules/reporter.ts';
import type { Id, Ticket } from '../ticket.ts';

/** The part of a ticket that says who reports and endorses it, and by which tickets they came. */
type Followed = Pick<Ticket, 'id' | 'reporter' | 'reporterFrom' | 'household' | 'placedAt' | 'endorsements'>;

/**
 * The people who come along when a ticket is merged into another: its reporter, its endorsers, and those who
 * came by earlier merges.
 */
export function joiningOf({
  id,
  reporter,
  reporterFrom,
  household,
  placedAt,
  endorsements,
}: Followed): Joining[] {
  const own: Joining[] =
    reporter === null ? [] : [{ person: reporter, household, at: placedAt, from: reporterFrom ?? id }];
  return [
    ...own,
    ...endorsements.map(({ person, household, at, from }) => ({ person, household, at, from: from ?? id })),
  ];
}

/** Whether a person who would come along must not learn of the master. `unitsOf`: the units of a person. */
export const bringsOpposed = (
  ticket: Followed,
  master: Ticket,
  unitsOf: (person: Id) => readonly Id[],
): boolean =>
  joiningOf(ticket).some(({ person }) => mustNotLearn(master, { id: person, units: unitsOf(person) }));

/** The tickets whose people leave the master together with this one. */
export const ticketsLeavingWith = ({ id, reporterFrom, endorsements }: Followed): Id[] => [
  ...new Set([
    id,
    ...[reporterFrom, ...endorsements.map(({ from }) => from)].filter((from) => from !== null),
  ]),
];
