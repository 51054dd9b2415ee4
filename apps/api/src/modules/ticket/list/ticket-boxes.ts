import {
  actionsFor,
  DAY,
  isRecused,
  readsReference,
  supervisionOf,
  withRequestRelations,
  type Box,
  type Instant,
  type Now,
  type State,
} from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { isAmong } from '../../case/store/case-participants.ts';
import type { LoadedCard } from '../store/ticket.store.ts';
import {
  ofViewer,
  readableInFull,
  ENDORSED,
  wroteWords,
  reportedBy,
  NOT_RATED,
} from './resident-conditions.ts';
import type { Order } from './sortings.ts';
import {
  stewardAreas,
  IS_CASE_STEWARD,
  actsFor,
  assignedTo,
  IS_ASSIGNED,
  areaIds,
  officeAreas,
  partiesOf,
  IS_HEARD,
  type HeldArea,
  HAS_REQUEST_TO_ANSWER,
  IS_ESCALATED,
  IS_REPORTED,
  IS_SUPERVISED,
  IS_TO_BE_CALLED,
} from './staff-conditions.ts';
import type { Where } from './where.ts';

/** Whether a box keeps a ticket that its query found. */
export type Keeps = (access: ViewerAccess, now: Now, viewer: Viewer) => boolean;

export interface BoxRule {
  readonly order: Order;
  /** The areas whose tickets it lists, in a box that lists areas. */
  readonly areas?: (viewer: Viewer) => readonly HeldArea[];
  /** SQL of tickets that it lists besides those of the areas. */
  readonly others?: (where: Where, viewer: Viewer, at: Instant) => string;
  readonly where: (where: Where, viewer: Viewer, at: Instant) => Where;
  /**
   * A filter after the query for what only the domain rules can decide, such as who is the authority when
   * others are recused, absent or have worked on it. Without it, a box of areas leaves out tickets from which
   * the viewer is recused.
   */
  readonly keeps?: Keeps;
  /**
   * Whether the viewer wrote the words, so that phone numbers in them are shown. With `keeps`, ViewerAccess
   * decides.
   */
  readonly wroteWords?: (ticket: LoadedCard, viewer: Viewer) => boolean;
  /** Which tickets the viewer may read in full, in a box where some are shown only as cards. */
  readonly readsWhole?: (where: Where, viewer: Viewer) => string;
  /** A box for staff. */
  readonly isForStaff?: boolean;
}

const waitsForMe = (state: State, standing: 'authority' | 'verifier'): BoxRule => ({
  order: 'due',
  areas: officeAreas,
  where: (where) => where.and(`c.state = '${state}'`),
  keeps: ({ actor }) => actor.relations.has(standing),
});

/** The conditions of each box. */
export const boxRules: Readonly<Record<Box, BoxRule>> = {
  placed: {
    order: 'placed',
    where: (where, viewer) =>
      ofViewer(where, viewer).and(`${readableInFull(where, viewer)} OR ${ENDORSED}`, viewer.id),
    wroteWords,
    readsWhole: readableInFull,
  },
  rate: {
    order: 'placed',
    where: (where, viewer) =>
      ofViewer(where, viewer).and(
        `c.state = 'rating' AND (${reportedBy(where, viewer)} OR (${ENDORSED} AND ${NOT_RATED}))`,
        viewer.id,
        viewer.id,
      ),
    wroteWords,
    readsWhole: readableInFull,
  },
  nearby: {
    order: 'near',
    areas: ({ estates }) => estates.map((area) => ({ area, standingInFor: null })),
    where: (where, { id }) =>
      where.and(`c.shows_card AND c.state NOT IN ('closed', 'rating') AND NOT ${ENDORSED}`, id),
  },
  supervised: {
    order: 'due',
    isForStaff: true,
    areas: officeAreas,
    others: (where, viewer) =>
      where.bind(
        isAmong('c.id', `${IS_CASE_STEWARD} UNION ${IS_ASSIGNED}`),
        actsFor(viewer),
        partiesOf(viewer),
      ),
    where: (where) => where.and(IS_SUPERVISED),
    keeps: ({ ticket, actor }) =>
      actor.relations.has(supervisionOf(ticket)?.status === 'open' ? 'lead' : 'supervisor'),
  },
  escalated: {
    order: 'due',
    isForStaff: true,
    areas: officeAreas,
    where: (where) => where.and(`c.state <> 'closed' AND ${IS_ESCALATED}`),
  },
  weekly: {
    order: 'due',
    isForStaff: true,
    areas: officeAreas,
    where: (where, _, at) => where.and(`c.state <> 'closed' AND ${IS_REPORTED}`, new Date(at - 7 * DAY)),
  },
  outside: {
    order: 'outside',
    isForStaff: true,
    where: (where, viewer) =>
      where.and(
        `t.hotline_due IS NOT NULL AND c.state <> 'closed' AND c.path && ?::uuid[]`,
        areaIds(officeAreas(viewer)),
      ),
    keeps: ({ actor, readsStaffNotes }) => readsStaffNotes && readsReference(actor.relations),
  },
  pool: {
    order: 'due',
    isForStaff: true,
    areas: stewardAreas,
    where: (where) => where.and(`c.state = 'pool' AND NOT t.sensitive`),
  },
  accepted: {
    order: 'due',
    isForStaff: true,
    where: (where, viewer) => where.and(isAmong('c.id', IS_CASE_STEWARD), actsFor(viewer)),
    keeps: ({ ticket, actor }, _, viewer) =>
      !isRecused(ticket, viewer) && (ticket.caseSteward === actor.id || actor.relations.has('case_steward')),
  },
  dispatch: waitsForMe('dispatching', 'authority'),
  verify: waitsForMe('verifying', 'verifier'),
  sign: {
    order: 'due',
    where: (where, viewer) => assignedTo(where.and(`c.state = 'signing'`), viewer),
    keeps: ({ actor }) => actor.relations.has('lead'),
  },
  work: {
    order: 'due',
    where: (where, viewer) =>
      assignedTo(where.and(`c.state IN ('working', 'asking', 'deliberating', 'verifying')`), viewer),
    keeps: ({ actor }) => actor.relations.has('lead') || actor.relations.has('support'),
  },
  late: {
    order: 'due',
    areas: officeAreas,
    others: (where, viewer) =>
      where.bind(
        isAmong('c.id', `${IS_CASE_STEWARD} UNION ${IS_ASSIGNED}`),
        actsFor(viewer),
        partiesOf(viewer),
      ),
    where: (where, _, at) => where.and(`c.state <> 'closed' AND c.promised_at < ?`, new Date(at)),
    keeps: ({ scope }) => scope === 'whole',
  },
  call: {
    order: 'placed',
    isForStaff: true,
    where: (where, viewer) =>
      where.and(`${IS_TO_BE_CALLED} AND c.path && ?::uuid[]`, areaIds(officeAreas(viewer))),
    keeps: ({ ticket, actor }, now) =>
      actionsFor(ticket, actor, now).some(({ action }) => action === 'call_back'),
  },
  scope: { order: 'placed', isForStaff: true, areas: officeAreas, where: (where) => where },
  hear: {
    order: 'due',
    areas: officeAreas,
    others: (where, viewer) => where.bind(isAmong('c.id', IS_HEARD), partiesOf(viewer)),
    where: (where) => where.and(`c.state = 'deliberating'`),
    keeps: ({ actor }) => (['convenor', 'seat', 'side'] as const).some((one) => actor.relations.has(one)),
  },
  requests: {
    order: 'placed',
    where: (where, viewer) =>
      where.and(HAS_REQUEST_TO_ANSWER, viewer.id, areaIds(officeAreas(viewer)), viewer.id),
    keeps: ({ ticket, actor }, now) =>
      withRequestRelations({ case: ticket, actor, now }).relations.has('granter'),
  },
};
