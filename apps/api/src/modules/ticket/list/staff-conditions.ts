import { isRecused, seesArea } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { casesWithCurrentParty, isAmong } from '../../case/store/case-participants.ts';
import type { LoadedCard } from '../store/ticket.store.ts';
import type { Where } from './where.ts';

export interface HeldArea {
  readonly area: string;
  readonly standingInFor: string | null;
}
export const areaIds = (areas: readonly HeldArea[]): string[] => areas.map(({ area }) => area);
export const stewardAreas = ({ memberships }: Viewer): HeldArea[] =>
  memberships.filter(({ kind }) => kind === 'steward_team');
export const officeAreas = ({ offices }: Viewer): HeldArea[] =>
  offices.filter(({ office }) => seesArea(office));

/** The people the viewer may act for: themselves and those they stand in for. */
export const actsFor = ({ id, standsInFor }: Viewer): string[] => [
  id,
  ...standsInFor.map((person) => person.id),
];

/** In the viewer's own areas, or those of a person they stand in for who is not recused. */
export const isHeld = (
  ticket: LoadedCard,
  areas: readonly HeldArea[],
  { standsInFor }: Pick<Viewer, 'standsInFor'>,
): boolean =>
  areas.some(
    ({ area, standingInFor }) =>
      ticket.path.includes(area) &&
      (standingInFor === null ||
        standsInFor.some((person) => person.id === standingInFor && !isRecused(ticket, person))),
  );

export const IS_ASSIGNED = casesWithCurrentParty('ANY (?::uuid[])', ['lead', 'support', 'task']);
export const IS_CASE_STEWARD = casesWithCurrentParty('ANY (?::uuid[])', ['case_steward']);

/** Outside units have no accounts: intake acts for them. */
const OUTSIDE = `EXISTS (SELECT 1 FROM ticket_assignment a
  WHERE a.ticket = t.id AND a.status <> 'ended' AND a.external AND c.path && ?::uuid[])`;

export const partiesOf = (viewer: Viewer): string[] => [...actsFor(viewer), ...viewer.units];

/** Assigned to the viewer or their units, or to an outside unit when the viewer is intake. */
export function assignedTo(where: Where, viewer: Viewer): Where {
  const intake = areaIds(viewer.offices.filter(({ office }) => office === 'intake'));
  const own = where.bind(isAmong('c.id', IS_ASSIGNED), partiesOf(viewer));
  return where.and(intake.length === 0 ? own : `${own} OR ${where.bind(OUTSIDE, intake)}`);
}

/** Takes part in an open hearing, for themselves or for a unit. */
export const IS_HEARD = casesWithCurrentParty('ANY (?::uuid[])', ['host', 'seat', 'side']);

/** SQL: has a pending request of another person, in one of these areas or for the viewer as the successor. */
export const HAS_REQUEST_TO_ANSWER = `c.id = ANY (ARRAY(SELECT r."case" FROM case_request r JOIN cases asked ON asked.id = r."case"
  WHERE r.status = 'pending' AND r.asker <> ? AND (asked.path && ?::uuid[] OR r.form->>'successor' = ?)))`;

/** SQL: a supervision is under way, which few tickets have. */
export const IS_SUPERVISED = `c.id = ANY (ARRAY(SELECT s.ticket FROM ticket_supervision s
  WHERE s.status IN ('open', 'answered')))`;

/**
 * SQL: it is reported every week: three times over the promise and told of within the week, undispatched by the street
 * after its time, or supervised up to the street without an answer.
 */
export const IS_REPORTED = `(t.overrun_at >= ?
  OR (c.state = 'dispatching' AND t.level = 'street'
    AND EXISTS (SELECT 1 FROM ticket_rung r WHERE r.ticket = c.id AND r.clock = 'dispatch'))
  OR EXISTS (SELECT 1 FROM ticket_supervision s WHERE s.ticket = c.id AND s.status = 'listed'))`;

/** SQL: it was drawn for a call that was not made yet. */
export const IS_TO_BE_CALLED = `c.id = ANY (ARRAY(SELECT k.ticket FROM ticket_call k WHERE k.status = 'open'))`;

/** SQL: it stands in the 督办台账: half its time over the promise, or supervised. */
export const IS_ESCALATED = `(EXISTS (SELECT 1 FROM ticket_rung r WHERE r.ticket = c.id AND r.rung IN ('E2', 'E3', 'E4'))
  OR EXISTS (SELECT 1 FROM ticket_supervision s WHERE s.ticket = c.id))`;
