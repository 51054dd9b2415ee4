import {
  statusLine,
  isProvisional,
  cardOf,
  assignmentOf,
  callOf,
  callReasons,
  holdOf,
  type AllowedAction,
  type Blocked,
  type Now,
  type TicketEvent,
} from '@sandan/domain';
import type { FileView } from '../../file/file.dto.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { subjectOf, readsMatter, readsTitle } from '../holds/ticket-neighbours.queries.ts';
import type { KinView } from '../links/ticket-kin.dto.ts';
import { BlockedView } from './ticket-action.dto.ts';
import { promiseViewOf, clocksOf } from './ticket-clocks.dto.ts';
import { factsOf } from './ticket-facts.dto.ts';
import { HearingView } from './ticket-hearing.dto.ts';
import { HiddenPictureView } from './ticket-hidden-picture.dto.ts';
import { HoldView } from './ticket-hold.dto.ts';
import { HotlineView, readsHotline } from './ticket-hotline.dto.ts';
import type { Names } from './ticket-names.queries.ts';
import { LadderView } from './ticket-ladder.dto.ts';
import { RatingView } from './ticket-rating.dto.ts';
import { reporterOf } from './ticket-reporter.dto.ts';
import { RequestView } from './ticket-request.dto.ts';
import type { ReturnView } from './ticket-return.dto.ts';
import { buildingOf, holdersOf, viewerOn, iso, textFor, staffOf } from './ticket-shared.dto.ts';
import { ExclusionView } from './ticket-exclusion.dto.ts';
import { SupervisionView } from './ticket-supervision.dto.ts';
import { TaskView } from './ticket-task.dto.ts';
import { type TicketView, pickOf } from './ticket.dto.ts';
import type { Unconfirmed } from './unconfirmed-residence.queries.ts';

/** Data shown with the ticket that is not in its own row. */
export interface ViewExtras {
  readonly files: FileView[];
  readonly offers: readonly AllowedAction[];
  readonly blocked: readonly Blocked[];
  readonly returns: readonly ReturnView[];
  /** The events that the answer to the hotline is made of. */
  readonly toldToHotline: readonly TicketEvent[];
  readonly mergedInto: KinView | null;
  readonly merged: readonly KinView[];
  /** Merge targets named by pending requests, as far as the viewer may see them. */
  readonly masters: readonly KinView[];
  /** Set when the reporter's residence is not confirmed; shown to staff. */
  readonly unconfirmed: Unconfirmed | undefined;
}

/** The ticket as this viewer may see it. */
export function fullViewOf(access: ViewerAccess, names: Names, extras: ViewExtras, now: Now): TicketView {
  const { ticket, readsStaffNotes, scope, actor } = access;
  const { files, offers, blocked, mergedInto, merged, unconfirmed } = extras;
  return {
    ...pickOf(ticket),
    ...subjectOf(ticket, names, scope),
    ...matterOf(access, files),
    private: ticket.private && scope !== 'beside',
    building: buildingOf(ticket, names),
    status: statusLine(ticket, holdersOf(ticket, names, viewerOn(access)), now, actor.relations),
    placedAt: iso(ticket.placedAt)!,
    closedAt: iso(ticket.closedAt),
    reporter: reporterOf(access, names, unconfirmed),
    ...holdersIn(access, names),
    promise: {
      ...promiseViewOf(ticket, now),
      ...(readsStaffNotes && isProvisional(ticket, now) && { provisional: true }),
    },
    clocks: clocksOf(ticket, now),
    facts: factsOf(access, now),
    scope,
    staff: readsStaffNotes,
    ...(readsStaffNotes && { neighbours: cardOf(ticket), source: ticket.source }),
    ...(readsHotline(access) && { hotline: HotlineView.of(access, names, extras.toldToHotline) }),
    ...callIn(access, offers),
    ...overseenIn(access, names, now),
    ...ExclusionView.listOf(access),
    ...workOf(access, names, extras, now),
    mergedInto,
    merged: [...merged],
    hiddenPictures: HiddenPictureView.listOf(ticket, offers),
    actions: offers.map((offer) => ({ ...offer })),
    blocked: blocked.map(BlockedView.of),
  };
}

/** For who may call the reporter, and only for them: handlers must not learn of it. */
function callIn({ ticket }: ViewerAccess, offers: readonly AllowedAction[]): Pick<TicketView, 'callReason'> {
  const call = callOf(ticket);
  const mayCall = offers.some(({ action }) => action === 'call_back');
  return call && mayCall ? { callReason: callReasons[call.why] } : {};
}

/** For staff and the offices above them: the ladder, and how it was supervised. */
function overseenIn(
  access: ViewerAccess,
  names: Names,
  now: Now,
): Pick<TicketView, 'ladder' | 'supervisions'> {
  if (!access.readsStaffNotes && !access.actor.relations.has('overseer')) return {};
  return {
    ladder: LadderView.of(access, names, now),
    supervisions: SupervisionView.listOf(access, names),
  };
}

/** What it is about, as far as the scope opens it. */
function matterOf(
  access: ViewerAccess,
  files: FileView[],
): Pick<TicketView, 'place' | 'words' | 'title' | 'files'> {
  const { place, words, title } = access.ticket;
  const [read, reads] = [textFor(access), readsMatter(access)];
  return {
    place: reads ? read(place) : null,
    words: reads ? read(words) : null,
    title: readsTitle(access) ? read(title) : null,
    files: reads ? files : [],
  };
}

/** The staff and units that have it. */
function holdersIn(
  access: ViewerAccess,
  names: Names,
): Pick<TicketView, 'proxy' | 'caseSteward' | 'lead' | 'support' | 'suggestion' | 'route'> {
  const { ticket, scope, readsStaffNotes } = access;
  const { units } = names;
  const viewer = viewerOn(access);
  const assignment = assignmentOf(ticket);
  return {
    proxy: scope === 'beside' ? null : staffOf(names, viewer, ticket.proxy),
    caseSteward: staffOf(names, viewer, ticket.caseSteward),
    lead: units.get(assignment?.unit ?? '') ?? null,
    support: (assignment?.support ?? []).flatMap((unit) => units.get(unit) ?? []),
    suggestion: readsStaffNotes ? ticket.suggestion : null,
    route: readsStaffNotes ? ticket.route : null,
  };
}

/** What was asked, heard, held and done for it. */
function workOf(
  access: ViewerAccess,
  names: Names,
  { returns, masters }: ViewExtras,
  now: Now,
): Pick<TicketView, 'requests' | 'hearings' | 'hold' | 'tasks' | 'returns' | 'ratings'> {
  const { ticket, scope } = access;
  const hold = holdOf(ticket);
  return {
    requests: RequestView.listOf(access, names, masters, now),
    hearings: HearingView.listOf(access, names),
    hold: hold && HoldView.of(hold, names, viewerOn(access)),
    tasks: scope !== 'whole' ? [] : TaskView.listOf(access, names, now),
    returns: [...returns],
    ratings: scope === 'hearing' ? [] : RatingView.listOf(access),
  };
}
