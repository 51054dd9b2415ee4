import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ANONYMOUS_NAME,
  assignmentOf,
  cardOf,
  clearanceOfPlaced,
  CODE_NAME,
  clocks as clockLabels,
  DAY,
  elapsed,
  endorsersOf,
  holdOf,
  isAtTable,
  isProvisional,
  isUnanswered,
  kinds,
  levels,
  maskPhones,
  opennesses,
  outcomes,
  pictureDeedOf,
  promisedAt,
  readsWords,
  stateClock,
  states,
  statusLine,
  urgencies,
  type Blocked,
  type Clock,
  type ErrorCode,
  type Hearing,
  type HiddenPicture,
  type Kind,
  type Level,
  type Now,
  type AllowedAction,
  type Openness,
  type Outcome,
  type Scope,
  type State,
  type Urgency,
  type PersonViewer,
  type Clearance,
} from '@sandan/domain';
import { ActionView } from './ticket-action.dto.ts';
import { FileView } from '../../file/file.dto.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import {
  HearingView,
  HoldView,
  KinView,
  RatingView,
  RequestView,
  ReturnView,
  TaskView,
} from './ticket-facts.dto.ts';
import type { Unconfirmed } from './unconfirmed-residence.queries.ts';
import { readsMatter, readsTitle, subjectOf } from '../holds/ticket-neighbours.queries.ts';
import type { Names } from './ticket-names.queries.ts';
import {
  At,
  BuildingView,
  buildingOf,
  CategoryName,
  codesOf,
  holdersOf,
  iso,
  PartyView,
  staffOf,
  viewerOn,
  StaffView,
} from './ticket-shared.dto.ts';
import type { Loaded } from '../store/ticket.store.ts';

export class ReporterView {
  @ApiProperty({ description: 'In full, masked (林**), or a code name, by the clearance of the viewer.' })
  name!: string;
  @ApiPropertyOptional({ description: 'In full or masked (199****0001).' }) phone?: string;
  @ApiPropertyOptional({ description: 'In full or up to the entrance.' }) room?: string;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'For staff: the residence there is not confirmed.',
  })
  unconfirmed?: true;
}

export class PromiseView {
  @At('What stands now; null while paused or closed.') due!: string | null;
  @At('The first promise of this run.') first!: string | null;
  @ApiProperty() late!: boolean;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'For staff: provisional, because the holidays of that year are not announced yet.',
  })
  provisional?: true;
}

export class ClockView {
  @ApiProperty({ enum: codesOf(clockLabels), enumName: 'Clock' }) clock!: Clock;
  @ApiProperty() label!: string;
  @At('Null while paused.') due!: string | null;
  @ApiProperty() late!: boolean;
  @ApiProperty() paused!: boolean;
}

export class FactsView {
  @ApiProperty({ description: 'Number of recorded contact attempts.' }) contacts!: number;
  @ApiProperty() reworks!: number;
  @ApiProperty({ type: [String] }) flags!: string[];
  @ApiProperty({ description: 'Number of endorsers.' }) endorsers!: number;
  @ApiProperty({ description: 'Whether the caller is an endorser.' }) endorsed!: boolean;
  @At('Since when a resident waits for an answer.') askedAt!: string | null;
  @ApiProperty({ description: 'A resident has waited for an answer for more than a working day.' })
  unanswered!: boolean;
  @ApiProperty({ description: 'Days on hold in total, of at most 180.' }) heldDays!: number;
}

/** A hidden picture. */
class HiddenPictureView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'The event that hid it.' }) event!: string;

  static of = ({ id, hiddenWith }: HiddenPicture): HiddenPictureView => ({ id, event: String(hiddenWith) });
}

/** An action that is expected here but not allowed now, with the reason. */
export class BlockedView {
  @ApiProperty() action!: string;
  @ApiProperty({ description: 'The label of the action, e.g. 接单.' }) label!: string;
  @ApiProperty({ description: 'The code with which it would be refused.' }) code!: ErrorCode;
  @ApiProperty({ description: 'Why, in Chinese.' }) message!: string;

  static of({ action, label, code, message }: Blocked): BlockedView {
    return { action, label, code, message };
  }
}

/** What the steward suggested when reporting it up. */
export class SuggestionView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) lead!: string | null;
  @ApiProperty({ type: [String] }) support!: readonly string[];
}

/** Data shown with the ticket that is not in its own row. */
export interface ViewExtras {
  readonly files: FileView[];
  readonly offers: readonly AllowedAction[];
  readonly blocked: readonly Blocked[];
  readonly returns: readonly ReturnView[];
  readonly mergedInto: KinView | null;
  readonly merged: readonly KinView[];
  /** Merge targets named by pending requests, as far as the viewer may see them. */
  readonly masters: readonly KinView[];
  /** Set when the reporter's residence is not confirmed; shown to staff. */
  readonly unconfirmed: Unconfirmed | undefined;
}

export class TicketView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: codesOf(states), enumName: 'State' }) state!: State;
  @ApiProperty({ enum: codesOf(outcomes), enumName: 'Outcome', nullable: true }) outcome!: Outcome | null;
  @ApiProperty({ enum: codesOf(kinds), enumName: 'Kind' }) kind!: Kind;
  @ApiProperty({ type: CategoryName }) category!: CategoryName;
  @ApiProperty({ enum: codesOf(urgencies), enumName: 'Urgency' }) urgency!: Urgency;
  @ApiProperty({ enum: codesOf(levels), enumName: 'Level' }) level!: Level;
  @ApiProperty({ type: BuildingView }) building!: BuildingView;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty() private!: boolean;
  @ApiProperty({ description: 'The ticket was placed without an account.' }) anonymous!: boolean;
  @ApiProperty({ type: [FileView] }) files!: FileView[];
  @ApiProperty() status!: string;
  @ApiProperty({ format: 'date-time' }) placedAt!: string;
  @At('When it was closed.') closedAt!: string | null;
  @ApiProperty({ type: ReporterView }) reporter!: ReporterView;
  @ApiProperty({ type: StaffView, nullable: true }) proxy!: StaffView | null;
  @ApiProperty({ type: StaffView, nullable: true }) caseSteward!: StaffView | null;
  @ApiProperty({ type: PartyView, nullable: true }) lead!: PartyView | null;
  @ApiProperty({ type: [PartyView] }) support!: PartyView[];
  @ApiProperty({ type: SuggestionView, nullable: true }) suggestion!: SuggestionView | null;
  @ApiProperty({ type: PromiseView }) promise!: PromiseView;
  @ApiProperty({ type: [ClockView] }) clocks!: ClockView[];
  @ApiProperty({ type: FactsView }) facts!: FactsView;
  @ApiProperty({
    enum: ['whole', 'beside', 'hearing'],
    description:
      'How much the caller sees: everything (whole); as an endorser the card, the progress ' +
      'and remarks to endorsers (beside); as a hearing participant only the hearing (hearing).',
  })
  scope!: Scope;
  @ApiProperty({ description: 'The caller may read what is for staff only.' }) staff!: boolean;
  @ApiPropertyOptional({
    enum: Object.keys(opennesses),
    enumName: 'Openness',
    description:
      'For staff: whether neighbours see its card now (yes), would once the reporter allows it (ask), or never do.',
  })
  neighbours?: Openness;
  @ApiProperty({ type: [RequestView], description: 'Pending requests.' }) requests!: RequestView[];
  @ApiProperty({ type: [HearingView], description: 'The latest first.' }) hearings!: HearingView[];
  @ApiProperty({ type: HoldView, nullable: true }) hold!: HoldView | null;
  @ApiProperty({ type: [TaskView] }) tasks!: TaskView[];
  @ApiProperty({ type: [ReturnView], description: 'For staff; the latest first.' }) returns!: ReturnView[];
  @ApiProperty({ type: [RatingView] }) ratings!: RatingView[];
  @ApiProperty({ type: KinView, nullable: true, description: 'The ticket it was merged into.' })
  mergedInto!: KinView | null;
  @ApiProperty({ type: [KinView], description: 'For staff: the tickets merged into it.' }) merged!: KinView[];
  @ApiProperty({
    type: [HiddenPictureView],
    description: 'Pictures that staff hid, for those who may show them again.',
  })
  hiddenPictures!: HiddenPictureView[];
  @ApiProperty({ type: [ActionView] }) actions!: ActionView[];
  @ApiProperty({
    type: [BlockedView],
    description: 'Actions that are not allowed now, with the reason.',
  })
  blocked!: BlockedView[];
  @ApiPropertyOptional({
    description:
      'The code to redeem or follow the ticket. Returned only once, when it is placed on behalf or anonymously.',
  })
  claimCode?: string;

  /**
   * A receipt for a writer who may no longer see the ticket: its number and state, without words or names.
   */
  static receiptOf(ticket: Loaded, names: Names): TicketView {
    return {
      ...pickOf(ticket),
      ...subjectOf(ticket, names, 'beside'),
      building: buildingOf(ticket, names),
      private: false,
      place: null,
      words: null,
      title: null,
      files: [],
      status: states[ticket.state],
      placedAt: iso(ticket.placedAt)!,
      closedAt: iso(ticket.closedAt),
      reporter: { name: ticket.anonymous ? ANONYMOUS_NAME : CODE_NAME },
      proxy: null,
      caseSteward: null,
      lead: null,
      support: [],
      suggestion: null,
      promise: { due: null, first: null, late: false },
      clocks: [],
      facts: {
        contacts: 0,
        reworks: 0,
        flags: [],
        endorsers: 0,
        endorsed: false,
        askedAt: null,
        unanswered: false,
        heldDays: 0,
      },
      scope: 'hearing',
      staff: false,
      requests: [],
      hearings: [],
      hold: null,
      tasks: [],
      returns: [],
      ratings: [],
      mergedInto: null,
      merged: [],
      hiddenPictures: [],
      actions: [],
      blocked: [],
    };
  }

  /** As this viewer may see it. */
  static of(
    access: ViewerAccess,
    names: Names,
    { files, offers, blocked, returns, mergedInto, merged, masters, unconfirmed }: ViewExtras,
    now: Now,
  ): TicketView {
    const { ticket, readsStaffNotes, scope } = access;
    const { units } = names;
    const viewer = viewerOn(access);
    const assignment = assignmentOf(ticket);
    const hold = holdOf(ticket);
    const read = (text: string | null): string | null =>
      text === null || readsWords(access) ? text : maskPhones(text);
    const reads = readsMatter(access);
    return {
      ...pickOf(ticket),
      ...subjectOf(ticket, names, scope),
      private: ticket.private && scope !== 'beside',
      building: buildingOf(ticket, names),
      place: reads ? read(ticket.place) : null,
      words: reads ? read(ticket.words) : null,
      title: readsTitle(access) ? read(ticket.title) : null,
      files: reads ? files : [],
      status: statusLine(ticket, holdersOf(ticket, names, viewer), now, access.actor.relations),
      placedAt: iso(ticket.placedAt)!,
      closedAt: iso(ticket.closedAt),
      reporter: reporterOf(access, names, unconfirmed),
      proxy: scope === 'beside' ? null : staffOf(names, viewer, ticket.proxy),
      caseSteward: staffOf(names, viewer, ticket.caseSteward),
      lead: units.get(assignment?.unit ?? '') ?? null,
      support: (assignment?.support ?? []).flatMap((unit) => units.get(unit) ?? []),
      suggestion: readsStaffNotes ? ticket.suggestion : null,
      promise: {
        ...promiseViewOf(ticket, now),
        ...(readsStaffNotes && isProvisional(ticket, now) && { provisional: true }),
      },
      clocks: clocksOf(ticket, now),
      facts: factsOf(access, now),
      scope,
      staff: readsStaffNotes,
      ...(readsStaffNotes && { neighbours: cardOf(ticket) }),
      requests: RequestView.listOf(access, names, masters, now),
      hearings: hearingsFor(access)
        .map((hearing) => HearingView.of(hearing, access, names))
        .reverse(),
      hold: hold && HoldView.of(hold, names, viewer),
      tasks: scope !== 'whole' ? [] : TaskView.listOf(access, names, now),
      returns: [...returns],
      ratings: scope === 'hearing' ? [] : RatingView.listOf(access),
      mergedInto,
      merged: [...merged],
      hiddenPictures: offers.some(({ action }) => pictureDeedOf(action) === 'show')
        ? ticket.hiddenPictures.map(HiddenPictureView.of)
        : [],
      actions: offers.map((offer) => ({ ...offer })),
      blocked: blocked.map(BlockedView.of),
    };
  }
}

/** Hearing participants see only the hearings in which they have a seat. */
const hearingsFor = ({ ticket, scope, actor }: ViewerAccess): readonly Hearing[] =>
  scope === 'whole' ? ticket.hearings : ticket.hearings.filter((one) => isAtTable(one, actor));

const pickOf = ({ id, number, version, state, outcome, urgency, level, anonymous }: Loaded) => ({
  id,
  number,
  version,
  state,
  outcome,
  urgency,
  level,
  anonymous,
});

function factsOf({ ticket, actor, scope }: ViewerAccess, now: Now): FactsView {
  const endorsers = endorsersOf(ticket);
  // Between reporter and staff only; hidden from endorsers.
  const between = { contacts: 0, flags: [], askedAt: null, unanswered: false };
  return {
    contacts: ticket.contacts.length,
    reworks: ticket.spent.reworks ?? 0,
    flags: [...ticket.flags],
    endorsers: endorsers.length,
    endorsed: endorsers.includes(actor.id),
    askedAt: iso(ticket.askedAt),
    unanswered: isUnanswered(ticket, now),
    // The sweep ends a hold a little after its review time: those seconds do not count as a day.
    heldDays: Math.ceil(
      ticket.holds.reduce(
        (sum, { since, until, review }) => sum + Math.min(until ?? now.at, review) - since,
        0,
      ) / DAY,
    ),
    ...(scope === 'beside' && between),
  };
}

/** The person a ticket was placed for has no account: the ticket's id is used as the person's id. */
const viewerOfPlaced = ({ ticket, actor }: ViewerAccess, clearance: Clearance): PersonViewer => ({
  id: actor.id,
  residents: { reporter: ticket.id, others: [], clearance },
});

/**
 * The reporter as the clearance opens them. After a claim by code, the number written down at placing is kept
 * if the account has none.
 */
function reporterOf(
  access: ViewerAccess,
  { people, strangers, rooms }: Names,
  unconfirmed: Unconfirmed | undefined,
): ReporterView {
  const {
    ticket: { id, reporter, formerReporters, household, anonymous },
    clearance,
    readsStaffNotes,
  } = access;
  if (anonymous) return { name: ANONYMOUS_NAME };
  const placed = clearanceOfPlaced(access.ticket, access.actor, clearance);
  // The person it was placed for is no longer the reporter once another has taken over.
  const stranger =
    formerReporters.length === 0
      ? strangers.shown(viewerOfPlaced(access, placed), id, 'resident')
      : undefined;
  const room = rooms.get(household ?? unconfirmed?.claimed ?? '')?.for(placed.room);
  return {
    name: CODE_NAME,
    ...stranger,
    ...people.shown(viewerOn(access), reporter, 'resident'),
    ...(room && { room }),
    ...(unconfirmed && readsStaffNotes && { unconfirmed: true }),
  };
}

export function promiseViewOf(ticket: Loaded, now: Now): PromiseView {
  const due = promisedAt(ticket, now);
  const clock = stateClock[ticket.state];
  return {
    due: iso(due),
    first: iso(ticket.clocks.work?.first ?? (clock ? ticket.clocks[clock]?.first : null) ?? null),
    late: due !== null && due < now.at,
  };
}

function clocksOf(ticket: Loaded, now: Now): ClockView[] {
  const own = stateClock[ticket.state];
  const shown = (Object.keys(clockLabels) as Clock[]).filter(
    (clock) =>
      ticket.clocks[clock] && (clock === own || clock === 'work' || (clock === 'update' && own === 'work')),
  );
  return shown.map((clock) => {
    const run = ticket.clocks[clock]!;
    const isLate = elapsed(run, now) > run.limit.ms + run.extended;
    return { clock, label: clockLabels[clock], due: iso(run.due), late: isLate, paused: run.since === null };
  });
}
