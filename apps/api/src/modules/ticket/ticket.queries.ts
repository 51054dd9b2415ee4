import { Injectable } from '@nestjs/common';
import { actionsFor, DomainError, isFact, movers, type TicketEvent } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FileService } from '../file/file.service.ts';
import { thatAreThere } from './not-yet.ts';
import { TicketAccess, type Around, type Sight } from './ticket.access.ts';
import { EventView, type EventList } from './ticket-event.dto.ts';
import { TicketView } from './ticket.dto.ts';
import { EventEntity } from './ticket-rows.entity.ts';
import { TicketNames } from './ticket.names.ts';
import type { Loaded } from './ticket.store.ts';

/** Questions about tickets. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly source: DataSource,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async read(viewer: Viewer, id: string): Promise<TicketView> {
    const manager = this.source.manager;
    return this.viewOf(manager, await this.sight(manager, viewer, id));
  }

  /**
   * A ticket as its writer sees it right after writing. Whoever took themselves out of its sight gets it once more, as `before`
   * allowed them (who placed it wrote every word of it), with nothing left to do.
   */
  async view(manager: EntityManager, viewer: Viewer, ticket: Loaded, before?: Sight): Promise<TicketView> {
    const cast = await this.access.castOf(manager, ticket, viewer.id);
    const sight = this.access.sightOf(ticket, viewer, cast, this.clock.at());
    if (sight) return this.viewOf(manager, sight);
    const actor = { id: viewer.id, standings: new Set<never>(), units: viewer.units, household: null };
    return this.viewOf(manager, { knowsIdentity: true, readsStaffNotes: false, ...before, ticket, cast, actor });
  }

  /** @throws DomainError NOT_FOUND */
  async events(viewer: Viewer, id: string): Promise<EventList> {
    const manager = this.source.manager;
    const sight = await this.sight(manager, viewer, id);
    const events: TicketEvent[] = await manager.find(EventEntity, { where: { ticket: sight.ticket.id }, order: { seq: 'ASC' } });
    const names = await this.names.of(manager, [sight.ticket], events.map(({ by }) => by));
    const files = await this.files.byTicket(manager, sight.ticket.id);
    return { items: events.map((event) => EventView.of(event, sight, names, files.get(event.seq) ?? [])) };
  }

  /** Who has it now, by name, for whoever came second; a resident has none for others. */
  async holder(manager: EntityManager, ticket: Loaded, cast: Around): Promise<string | null> {
    const { people, units } = movers(ticket, cast);
    const isTheResidents = ticket.state === 'asking' || ticket.state === 'rating';
    if (isTheResidents) return '居民';
    const names = await this.names.of(manager, [ticket], people);
    const found = [...people.map((id) => names.people.get(id)?.name), ...units.slice(0, 1).map((id) => names.units.get(id)?.name)];
    return found.filter(Boolean).join('、') || null;
  }

  private async sight(manager: EntityManager, viewer: Viewer, id: string): Promise<Sight> {
    const sight = await this.access.see(manager, viewer, id);
    if (!sight) throw new DomainError('NOT_FOUND');
    return sight;
  }

  private async viewOf(manager: EntityManager, sight: Sight): Promise<TicketView> {
    const { ticket, actor } = sight;
    const now = this.clock.now();
    const offers = thatAreThere(actionsFor(ticket, actor, now), ticket.state, isFact);
    const files = (await this.files.byTicket(manager, ticket.id)).get(1) ?? [];
    return TicketView.of(sight, await this.names.of(manager, [ticket]), files, offers, now);
  }
}
