import { seesArea } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { casesWithCurrentParty } from '../../case/store/case-participants.ts';
import { NOT_RECUSED, recusalParameters, notRecused } from './recusal.ts';
import type { Where } from './where.ts';

interface HeldArea {
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
export function inAreas(where: Where, areas: readonly HeldArea[], { standsInFor }: Viewer): Where {
  const own = where.bind(
    `c.path && ?::uuid[]`,
    areaIds(areas.filter(({ standingInFor }) => standingInFor === null)),
  );
  const others = standsInFor.map((person) => {
    const held = areaIds(areas.filter(({ standingInFor }) => standingInFor === person.id));
    return where.bind(`(c.path && ?::uuid[] AND ${NOT_RECUSED})`, held, ...recusalParameters(person));
  });
  return where.and([own, ...others].join(' OR '));
}

export const IS_ASSIGNED = casesWithCurrentParty('ANY (?::uuid[])', ['lead', 'support', 'task']);
export const IS_CASE_STEWARD = casesWithCurrentParty('ANY (?::uuid[])', ['case_steward']);

/** Outside units have no accounts: intake acts for them. */
const OUTSIDE = `EXISTS (SELECT 1 FROM ticket_assignment a
  WHERE a.ticket = t.id AND a.status <> 'ended' AND a.external AND c.path && ?::uuid[])`;

export const partiesOf = (viewer: Viewer): string[] => [...actsFor(viewer), ...viewer.units];

/** Assigned to the viewer or their units, or to an outside unit when the viewer is intake. */
export function assignedTo(where: Where, viewer: Viewer): Where {
  const intake = areaIds(viewer.offices.filter(({ office }) => office === 'intake'));
  const own = where.bind(`c.id IN (${IS_ASSIGNED})`, partiesOf(viewer));
  return where.and(intake.length === 0 ? own : `${own} OR ${where.bind(OUTSIDE, intake)}`);
}

export const inOfficeAreas = (where: Where, viewer: Viewer): Where =>
  notRecused(inAreas(where, officeAreas(viewer), viewer), viewer);

export const IN_HEARING = `EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND h.status = 'open' AND
  (h.host = ANY (?::uuid[]) OR ? = ANY (h.sides)
    OR EXISTS (SELECT 1 FROM jsonb_array_elements(h.seats) s WHERE s->>'unit' = ANY (?::text[]))))`;

export const HAS_REQUEST_TO_ANSWER = `EXISTS (SELECT 1 FROM case_request r WHERE r.case = t.id AND r.status = 'pending'
  AND r.asker <> ? AND (c.path && ?::uuid[] OR r.form->>'successor' = ?))`;
