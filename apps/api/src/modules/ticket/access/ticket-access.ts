import { Injectable } from '@nestjs/common';
import {
  actorOf,
  clearanceOf,
  confirmedNear,
  DomainError,
  factOf,
  isContentHidden,
  isVisibleTo,
  LOAD_CAP,
  readsStaffNotes,
  readsNumbersInWords,
  scopeOf,
  cardShowsIdea,
  uncleared,
  type Actor,
  type AreaStaff,
  type Clearance,
  type Hindrance,
  type Instant,
  type Person,
  type Reader,
  type Scope,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { isUuid } from '../../../common/paging.ts';
import type { Statement } from '../../../common/statements.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { numbered } from '../../case/store/case-events.ts';
import { casesWithCurrentParty } from '../../case/store/case-participants.ts';
import { FileAccess } from '../../file/file-access.ts';
import { OrgQueries } from '../../org/org.queries.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { isCovering, staffAfterwards, withHindrance } from './hindrance.ts';

/** A viewer's relation to a ticket, and what they may read of it. */
export interface ViewerAccess {
  readonly ticket: Loaded;
  readonly areaStaff: AreaStaff;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly clearance: Clearance;
  readonly readsStaffNotes: boolean;
}

/** The access to a ticket that was loaded for a viewer. */
export interface LoadedAccess extends ViewerAccess {
  /** As the organisation knows them in this transaction: it may have changed since they were authenticated. */
  readonly viewer: Viewer;
  /** How many open tickets they follow as a steward, where it was read. */
  readonly load: number | undefined;
}

/** SQL: how many open tickets the steward `$1` follows. */
const LOAD = `SELECT count(*)::int AS n FROM (${casesWithCurrentParty('$1', ['case_steward'])}) AS followed`;

/** The statement that reads how many tickets a viewer follows; none for one who is no steward. */
export const loadOf = ({ id, memberships }: Viewer): Statement[] =>
  memberships.some(({ kind }) => kind === 'steward_team') ? [{ text: LOAD, values: [id] }] : [];

/** The viewer as a reader of the timeline: phone numbers are masked there as in the words. */
export function readerOf(access: ViewerAccess): Reader {
  const {
    ticket,
    actor: { id, units, relations },
    clearance,
    readsStaffNotes,
    scope,
  } = access;
  const isOwner = relations.has('reporter') && ticket.formerReporters.length === 0;
  const phone = clearance.phone === 'full' && !readsNumbersInWords(access) ? 'masked' : clearance.phone;
  return { id, units, clearance: { ...clearance, phone }, readsStaffNotes, scope, isOwner };
}

/** The access of one viewer to any of many tickets. */
export type AccessFor = (ticket: Loaded) => Promise<ViewerAccess | null>;

/** Puts the home that the ticket is near first, when the viewer has several. */
function atHome<Someone extends Person>(
  person: Someone & Partial<Pick<Viewer, 'homes'>>,
  path: readonly string[],
): Someone {
  return person.homes
    ? { ...person, households: confirmedNear(person.homes, path).map(({ household }) => household.id) }
    : person;
}

/** A plausible area for a missing ticket: the viewer's home, or their community. */
const decoyOf = ({
  community,
  homes: [home],
  organisation,
}: Viewer): Pick<Loaded, 'path' | 'organisation'> => ({
  path: [...(community === null ? [] : [community]), ...(home ? [home.estate.id, home.building.id] : [])],
  organisation,
});

/** The only way to load a ticket for a viewer: a forbidden ticket looks like a missing one. */
@Injectable()
export class TicketAccess extends FileAccess {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly org: OrgQueries,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Null when the viewer must not know that the ticket exists.
   * @throws DomainError NOT_SIGNED_IN when their account has ended meanwhile
   */
  async loadFor(manager: EntityManager, signedIn: Viewer, id: string): Promise<LoadedAccess | null> {
    return this.accessTo(manager, signedIn, isUuid(id) ? await this.store.load(manager, id) : null);
  }

  /**
   * As `loadFor`, of a ticket that is read already, or missing.
   * @param load how many tickets the viewer follows, if it was read
   * @throws DomainError NOT_SIGNED_IN when their account has ended meanwhile
   */
  async accessTo(
    manager: EntityManager,
    signedIn: Viewer,
    ticket: Loaded | null,
    load?: number,
  ): Promise<LoadedAccess | null> {
    // A missing ticket costs the same queries as a hidden one. Otherwise the time of a 404 would tell them
    // apart.
    if (!ticket) await this.areaStaffOf(manager, decoyOf(signedIn), signedIn.id, load);
    if (!ticket) return null;
    const viewer = await this.current(manager, signedIn, ticket);
    const areaStaff = await this.areaStaffOf(manager, ticket, viewer.id, load);
    const access = this.accessFor(ticket, viewer, areaStaff, this.clock.at());
    return access && { ...access, viewer, load };
  }

  /** The access to a ticket for the writer who has just changed it: what was read of the area stays true. */
  async afterwards(
    manager: EntityManager,
    before: LoadedAccess,
    ticket: Loaded,
  ): Promise<ViewerAccess | null> {
    const { viewer } = before;
    const areaStaff = staffAfterwards(before, ticket) ?? (await this.areaStaffOf(manager, ticket, viewer.id));
    return this.accessFor(ticket, viewer, areaStaff, this.clock.at());
  }

  /** The viewer of the organisation that a ticket was loaded with. */
  private async current(manager: EntityManager, signedIn: Viewer, { organisation }: Loaded): Promise<Viewer> {
    if (organisation === signedIn.organisation) return signedIn;
    const viewer = await this.org.viewer(signedIn.id, this.clock.at(), manager);
    if (!viewer) throw new DomainError('NOT_SIGNED_IN');
    return viewer;
  }

  /** The ticket as an endorser sees it, which is only its card (ADR 22). Null when there is none. */
  asNeighbour(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    action: string,
  ): Promise<LoadedAccess | null> {
    return action === 'endorse' ? this.onCard(manager, viewer, id, () => true) : Promise.resolve(null);
  }

  /** An idea as a neighbour reads it before endorsing; null when its card does not show the words. */
  ofIdea(manager: EntityManager, viewer: Viewer, id: string): Promise<ViewerAccess | null> {
    return this.onCard(manager, viewer, id, cardShowsIdea);
  }

  private async onCard(
    manager: EntityManager,
    signedIn: Viewer,
    id: string,
    isAllowed: (ticket: Loaded) => boolean,
  ): Promise<LoadedAccess | null> {
    const ticket = isUuid(id) ? await this.store.load(manager, id) : null;
    if (!ticket || !factOf(ticket.state, 'endorse') || !isAllowed(ticket)) return null;
    const viewer = await this.current(manager, signedIn, ticket);
    const areaStaff = await this.areaStaffOf(manager, ticket, viewer.id);
    const actor = actorOf(ticket, areaStaff, atHome(viewer, ticket.path), this.clock.at());
    return actor.relations.has('neighbour')
      ? {
          ...{ ticket, areaStaff, actor, viewer, scope: 'beside', clearance: uncleared },
          ...{ readsStaffNotes: false, load: undefined },
        }
      : null;
  }

  /** The viewer's access to a ticket that is already loaded, given the area's staff. */
  accessFor(ticket: Loaded, person: Person, areaStaff: AreaStaff, at: Instant): ViewerAccess | null {
    const actor = actorOf(ticket, areaStaff, atHome(person, ticket.path), at);
    const { relations } = actor;
    const scope = scopeOf(ticket, areaStaff, person, relations, at);
    if (!scope) return null;
    const clearance = clearanceOf(ticket, areaStaff, person, relations, at);
    return {
      ticket,
      areaStaff,
      actor,
      scope,
      clearance,
      readsStaffNotes: scope === 'whole' && readsStaffNotes(ticket, person, relations),
    };
  }

  /**
   * The staff around the ticket. Duty and load are queried only for the one covering person who might accept.
   */
  async areaStaffOf(
    manager: EntityManager,
    { path, organisation = null }: Pick<Loaded, 'path' | 'organisation'>,
    person: string | null,
    load?: number,
  ): Promise<AreaStaff> {
    const around = await this.org.surroundings(path, this.clock.at(), manager, organisation);
    if (person === null || !isCovering(around, person)) return { ...around, stewards: [] };
    return withHindrance(around, person, await this.hindranceOf(manager, around, person, load));
  }

  private async hindranceOf(
    manager: EntityManager,
    { away, stewards }: AreaStaff,
    steward: string,
    load?: number,
  ): Promise<Hindrance | null> {
    if (away.some(({ person }) => person === steward)) return 'away';
    if (!stewards.includes(steward)) return 'off_duty';
    return (load === undefined ? await this.isFull(manager, steward) : load >= LOAD_CAP) ? 'full' : null;
  }

  /**
   * The viewer's access to many tickets: the staff of a building are queried once.
   * @param acting whether it matters that they might accept
   */
  accessForMany(manager: EntityManager, viewer: Viewer, acting = false): AccessFor {
    const person = acting ? viewer.id : null;
    const staffByBuilding = new Map<string, AreaStaff>();
    return async (ticket) => {
      const areaStaff =
        staffByBuilding.get(ticket.building) ?? (await this.areaStaffOf(manager, ticket, person));
      staffByBuilding.set(ticket.building, areaStaff);
      return this.accessFor(ticket, viewer, areaStaff, this.clock.at());
    };
  }

  /** Whether a steward has reached the limit of open tickets. */
  async isFull(manager: EntityManager, steward: string): Promise<boolean> {
    const [row] = await manager.query<{ n: number }[]>(LOAD, [steward]);
    return row!.n >= LOAD_CAP;
  }

  /** Used by the file module: whether `viewer` may see the event that a picture belongs to. */
  override async maySee(viewer: Viewer, ticket: string, seq: number): Promise<boolean> {
    const access = await this.loadFor(this.source.manager, viewer, ticket);
    const [event] = access ? await this.store.events.find(this.source.manager, numbered(ticket, seq)) : [];
    if (!access || !event) return false;
    const reader = readerOf(access);
    return isVisibleTo(event, reader, access.ticket) && !isContentHidden(event, reader, access.ticket);
  }
}
