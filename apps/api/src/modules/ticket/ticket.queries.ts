import { Injectable } from '@nestjs/common';
import { actionsFor, DomainError, isTold, movers, type TicketEvent } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FileService } from '../file/file.service.ts';
import { thatAreThere } from './not-yet.ts';
import { TicketAccess, type Around, type Sight } from './ticket.access.ts';
import { namedIn } from './ticket-details.dto.ts';
import { EventView, formOf, type EventList, type ReadMarks } from './ticket-event.dto.ts';
import { ReturnView, type KinView } from './ticket-facts.dto.ts';
import { TicketView } from './ticket.dto.ts';
import { masterView, TicketKin } from './ticket.kin.ts';
import { EventEntity } from './ticket-rows.entity.ts';
import { TicketNames } from './ticket.names.ts';
import type { Loaded } from './ticket.store.ts';

/** Questions about tickets. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly source: DataSource,
    private readonly access: TicketAccess,
    private readonly kin: TicketKin,
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
    return this.viewOf(manager, { knowsIdentity: true, readsStaffNotes: false, scope: 'whole', ...before, ticket, cast, actor });
  }

  /** @throws DomainError NOT_FOUND */
  async events(viewer: Viewer, id: string): Promise<EventList> {
    const manager = this.source.manager;
    const sight = await this.sight(manager, viewer, id);
    const { ticket, actor } = sight;
    const all: TicketEvent[] = await manager.find(EventEntity, { where: { ticket: ticket.id }, order: { seq: 'ASC' } });
    const events = all.filter((event) => isTold(event, { ...sight, id: actor.id }, ticket));
    const named = namedIn(events.map((event) => [formOf(event), event.form]));
    const names = await this.names.of(manager, [ticket], { people: [...events.map(({ by }) => by), ...named.people], units: named.units });
    const files = await this.files.byTicket(manager, ticket.id);
    const marks = await this.readMarks(manager, sight);
    return { items: events.map((event) => EventView.of(event, sight, names, { files: files.get(event.seq) ?? [], marks })) };
  }

  /** Who has it now, by name, for whoever came second; a resident has none for others. */
  async holder(manager: EntityManager, ticket: Loaded, cast: Around): Promise<string | null> {
    const { people, units } = movers(ticket, cast);
    const isTheResidents = ticket.state === 'asking' || ticket.state === 'rating';
    if (isTheResidents) return '居民';
    const names = await this.names.of(manager, [ticket], { people });
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
    const root = await this.kin.rootOf(manager, ticket);
    const offers = thatAreThere(actionsFor(ticket, actor, now, masterView(root, ticket)));
    const files = (await this.files.byTicket(manager, ticket.id)).get(1) ?? [];
    const returned = await this.returned(manager, sight);
    const names = await this.names.of(manager, [ticket], { units: returned.flatMap(({ form }) => (form['unit'] as string | undefined) ?? []) });
    const returns = returned.map((event, at) => ReturnView.of(event, ticket.returnedBy[at], sight, names)).reverse();
    return TicketView.of(sight, names, { files, offers, returns, mergedInto: root && { id: root.id, number: root.number }, merged: await this.merged(manager, sight) }, now);
  }

  /** Who gave it back, for those who decide to whom it goes next. */
  private async returned(manager: EntityManager, { ticket, readsStaffNotes }: Sight): Promise<TicketEvent[]> {
    if (ticket.returnedBy.length === 0 || !readsStaffNotes) return [];
    return manager.find(EventEntity, { where: { ticket: ticket.id, action: 'return' }, order: { seq: 'ASC' } });
  }

  private async merged(manager: EntityManager, { ticket, knowsIdentity, readsStaffNotes }: Sight): Promise<KinView[]> {
    if (!knowsIdentity || !readsStaffNotes) return [];
    return manager.query<KinView[]>(`SELECT id, number FROM ticket WHERE merged_into = $1 ORDER BY number`, [ticket.id]);
  }

  /** How far residents have read, and how far others among those who handle it. */
  private async readMarks(manager: EntityManager, { ticket, actor }: Sight): Promise<ReadMarks> {
    const residents = [ticket.reporter, ...ticket.endorsements.map(({ person }) => person), ...ticket.hearings.flatMap(({ sides }) => sides)].filter((id) => id !== null);
    const [marks] = await manager.query<[ReadMarks]>(
      `SELECT coalesce(max(seq) FILTER (WHERE account = ANY ($2)), 0)::int AS residents, coalesce(max(seq) FILTER (WHERE account <> ALL ($2)), 0)::int AS staff
       FROM ticket_read WHERE ticket = $1 AND account <> $3`,
      [ticket.id, residents, actor.id],
    );
    return marks;
  }
}
