import { Injectable } from '@nestjs/common';
import { actorOf, isRecused, isVisible, LOAD_CAP, noteOf, readsStaffNotes, seesIdentity, standingsOf, type Actor, type Cast, type Concerned, type Instant } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FileAccess } from '../file/file-access.ts';
import { OrgQueries, type Surroundings } from '../org/org.queries.ts';
import { EventEntity } from './ticket-rows.entity.ts';
import { TicketStore, type Loaded } from './ticket.store.ts';

/** The cast, with the people the rules name but do not know by themselves. */
export type Around = Cast & Pick<Surroundings, 'coveringPeople'>;

/** The building's default steward, unless they are to keep out of it: then the authority stands in. */
export function defaultStewardOf(ticket: Concerned, { defaultSteward, coveringPeople }: Around): string | null {
  const steward = coveringPeople.find(({ id }) => id === defaultSteward);
  return steward && !isRecused(ticket, steward) ? steward.id : null;
}

/** A viewer in front of a ticket: what they are to it, and what they may know. */
export interface Sight {
  readonly ticket: Loaded;
  readonly cast: Around;
  readonly actor: Actor;
  readonly knowsIdentity: boolean;
  readonly readsStaffNotes: boolean;
}

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
  async see(manager: EntityManager, viewer: Viewer, id: string, lock = false): Promise<Sight | null> {
    const ticket = isUuid(id) ? await this.store[lock ? 'lock' : 'load'](manager, id) : null;
    return ticket && this.sightOf(ticket, viewer, await this.castOf(manager, ticket, viewer.id), this.clock.at());
  }

  sightOf(ticket: Loaded, viewer: Viewer, cast: Around, at: Instant): Sight | null {
    const standings = standingsOf(ticket, cast, viewer, at);
    if (!isVisible(ticket, cast, viewer, standings, at)) return null;
    return {
      ticket,
      cast,
      actor: actorOf(ticket, cast, viewer, at),
      knowsIdentity: seesIdentity(ticket, cast, viewer, standings),
      readsStaffNotes: readsStaffNotes(standings),
    };
  }

  /** Who stands around the ticket; the load cap is asked for the one person who might accept. */
  async castOf(manager: EntityManager, { path }: Pick<Loaded, 'path'>, person: string | null): Promise<Around> {
    const around = await this.org.surroundings(path, this.clock.at(), manager);
    const isOffered = person !== null && around.covering.includes(person) && !(await this.isFull(manager, person));
    return { ...around, stewards: isOffered ? [person] : [] };
  }

  private async isFull(manager: EntityManager, steward: string): Promise<boolean> {
    const [row] = await manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ticket WHERE case_steward = $1 AND state <> 'closed'`,
      [steward],
    );
    return row!.n >= LOAD_CAP;
  }

  /** For the file module: may `viewer` see the ticket a picture belongs to? */
  override async maySee(viewer: Viewer, ticket: string, seq: number): Promise<boolean> {
    const sight = await this.see(this.source.manager, viewer, ticket);
    if (!sight || sight.readsStaffNotes) return sight !== null;
    const event = await this.source.manager.findOneBy(EventEntity, { ticket, seq });
    return event !== null && !noteOf(event.action, event.form).forStaff;
  }
}
