import { Injectable } from '@nestjs/common';
import {
  actorOf,
  aroundOf,
  clearanceOf,
  confirmedNear,
  factOf,
  isHidden,
  isPersonIn,
  isTold,
  LOAD_CAP,
  nameableOf,
  readsStaffNotes,
  readsWords,
  scopeOf,
  tellsIdea,
  uncleared,
  type Actor,
  type Cast,
  type Clearance,
  type Concerned,
  type Filled,
  type Given,
  type Hindrance,
  type Instant,
  type Party,
  type Person,
  type Reader,
  type Scope,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FileAccess } from '../file/file-access.ts';
import { OrgQueries } from '../org/org.queries.ts';
import { TicketStore, type Loaded } from './ticket.store.ts';

/**
 * What every decision is given of the place: stewards who may accept at all, and the default one; where that
 * one is to keep out of it, the authority stands in.
 */
export function placeGiven(ticket: Concerned, cast: Cast): Pick<Given, 'hasStewards' | 'defaultSteward'> {
  const stewards = nameableOf(ticket, cast, cast.covering).map(({ id }) => id);
  return {
    hasStewards: stewards.length > 0,
    defaultSteward: stewards.find((id) => id === cast.defaultSteward) ?? null,
  };
}

/** Whether a recusal keeps out whoever follows the case, by name or with their unit. */
export function keepsStewardOut({ caseSteward }: Loaded, cast: Cast, { party }: Filled): boolean {
  if (caseSteward === null || typeof party !== 'object' || party === null) return false;
  const steward = [...aroundOf(cast), ...cast.guests].find(({ id }) => id === caseSteward);
  return isPersonIn([party as Party], caseSteward, steward?.units);
}

/** A viewer in front of a ticket: what they are to it, and what they may know. */
export interface Sight {
  readonly ticket: Loaded;
  readonly cast: Cast;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly clearance: Clearance;
  readonly readsStaffNotes: boolean;
}

/** The viewer as a reader of the timeline, in which numbers are read as in the words. */
export function readerOf(sight: Sight): Reader {
  const {
    ticket,
    actor: { id, units, standings },
    clearance,
    readsStaffNotes,
    scope,
  } = sight;
  const isReporter = standings.has('reporter') && ticket.formerReporters.length === 0;
  const phone = clearance.phone === 'full' && !readsWords(sight) ? 'masked' : clearance.phone;
  return { id, units, clearance: { ...clearance, phone }, readsStaffNotes, scope, isReporter };
}

/** Of several homes the one that is meant here comes first. */
function atHome<Someone extends Person>(
  person: Someone & Partial<Pick<Viewer, 'homes'>>,
  path: readonly string[],
): Someone {
  return person.homes
    ? { ...person, households: confirmedNear(person.homes, path).map(({ household }) => household.id) }
    : person;
}

/** A place that a hidden ticket could have: the viewer's home, or their community. */
const somewhere = ({ community, homes: [home] }: Viewer): string[] => [
  community,
  ...(home ? [home.estate.id, home.building.id] : []),
];

/** The one place in which tickets are loaded through their viewer: forbidden looks like missing. */
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

  /** Null for whoever must not know that it exists. */
  async see(manager: EntityManager, viewer: Viewer, id: string): Promise<Sight | null> {
    const ticket = isUuid(id) ? await this.store.load(manager, id) : null;
    // What is missing costs the same questions as what is hidden: else the time of a 404 would tell one from
    // the other.
    if (!ticket) await this.castOf(manager, { path: somewhere(viewer) }, viewer.id);
    return (
      ticket && this.sightOf(ticket, viewer, await this.castOf(manager, ticket, viewer.id), this.clock.at())
    );
  }

  /**
   * A ticket as whoever endorses it reaches it, who sees no more than its card (ADR 22); null where there is
   * none.
   */
  asNeighbour(manager: EntityManager, viewer: Viewer, id: string, action: string): Promise<Sight | null> {
    return action === 'endorse' ? this.onCard(manager, viewer, id, () => true) : Promise.resolve(null);
  }

  /** An idea as neighbours read it before they endorse it; null where its card does not tell it. */
  ofIdea(manager: EntityManager, viewer: Viewer, id: string): Promise<Sight | null> {
    return this.onCard(manager, viewer, id, tellsIdea);
  }

  private async onCard(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    isMeant: (ticket: Loaded) => boolean,
  ): Promise<Sight | null> {
    const ticket = isUuid(id) ? await this.store.load(manager, id) : null;
    if (!ticket || !factOf(ticket.state, 'endorse') || !isMeant(ticket)) return null;
    const cast = await this.castOf(manager, ticket, viewer.id);
    const actor = actorOf(ticket, cast, atHome(viewer, ticket.path), this.clock.at());
    return actor.standings.has('neighbour')
      ? { ticket, cast, actor, scope: 'beside', clearance: uncleared, readsStaffNotes: false }
      : null;
  }

  /** What a person sees of a ticket that is already loaded, given who stands around it. */
  sightOf(ticket: Loaded, person: Person, cast: Cast, at: Instant): Sight | null {
    const actor = actorOf(ticket, cast, atHome(person, ticket.path), at);
    const { standings } = actor;
    const scope = scopeOf(ticket, cast, person, standings, at);
    if (!scope) return null;
    const clearance = clearanceOf(ticket, cast, person, standings, at);
    return {
      ticket,
      cast,
      actor,
      scope,
      clearance,
      readsStaffNotes: scope === 'whole' && readsStaffNotes(ticket, person, standings),
    };
  }

  /**
   * Who stands around the ticket; of those covering it, duty and load are asked of the one person who might
   * accept.
   */
  async castOf(manager: EntityManager, { path }: Pick<Loaded, 'path'>, person: string | null): Promise<Cast> {
    const around = await this.org.surroundings(path, this.clock.at(), manager);
    if (person === null || !around.covering.some(({ id }) => id === person))
      return { ...around, stewards: [] };
    const by = await this.hindranceOf(manager, around, person);
    return by ? { ...around, stewards: [], hindered: { person, by } } : { ...around, stewards: [person] };
  }

  private async hindranceOf(
    manager: EntityManager,
    { away, stewards }: Cast,
    steward: string,
  ): Promise<Hindrance | null> {
    if (away.some(({ person }) => person === steward)) return 'away';
    if (!stewards.includes(steward)) return 'off_duty';
    return (await this.isFull(manager, steward)) ? 'full' : null;
  }

  /** What somebody sees of many tickets: who stands around a building is asked for once. */
  lookOver(manager: EntityManager, viewer: Viewer): (ticket: Loaded) => Promise<Sight | null> {
    const casts = new Map<string, Cast>();
    return async (ticket) => {
      const cast = casts.get(ticket.building) ?? (await this.castOf(manager, ticket, null));
      casts.set(ticket.building, cast);
      return this.sightOf(ticket, viewer, cast, this.clock.at());
    };
  }

  /** Whether they have as many open tickets in hand as they may. */
  async isFull(manager: EntityManager, steward: string): Promise<boolean> {
    const [row] = await manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ticket WHERE case_steward = $1 AND state <> 'closed'`,
      [steward],
    );
    return row!.n >= LOAD_CAP;
  }

  /** For the file module: may `viewer` see the ticket a picture belongs to? */
  override async maySee(viewer: Viewer, ticket: string, seq: number): Promise<boolean> {
    const sight = await this.see(this.source.manager, viewer, ticket);
    const [event] = sight ? await this.store.events(this.source.manager, { ticket, seq }) : [];
    if (!sight || !event) return false;
    const reader = readerOf(sight);
    return isTold(event, reader, sight.ticket) && !isHidden(event, reader, sight.ticket);
  }
}
