import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  blockedFor,
  DomainError,
  knowsIdentity,
  knownNextActors,
  rowOf,
  type TicketEvent,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { ReplayPolicy } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { CasePictures } from '../../file/case-pictures.queries.ts';
import { TicketAccess, type LoadedAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { TicketKin } from '../links/ticket-kin.queries.ts';
import { masterView, TicketLinks } from '../links/ticket-links.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { namedIn } from './ticket-details.dto.ts';
import { fullViewOf } from './ticket-full-view.ts';
import { readsHotline, toldToHotline } from './ticket-hotline.dto.ts';
import { TicketNames } from './ticket-names.queries.ts';
import { receiptOf } from './ticket-receipt.ts';
import { ReturnView } from './ticket-return.dto.ts';
import { viewerOn } from './ticket-shared.dto.ts';
import { TicketView } from './ticket.dto.ts';
import { UnconfirmedResidence } from './unconfirmed-residence.queries.ts';

/** The units that led it, of which the answer to the hotline names the last. */
const ledBy = ({ assignments }: Loaded): string[] => assignments.flatMap(({ unit }) => unit ?? []);

/** Read queries of tickets. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly links: TicketLinks,
    private readonly kin: TicketKin,
    private readonly names: TicketNames,
    private readonly marks: UnconfirmedResidence,
    private readonly pictures: CasePictures,
    private readonly clock: Clock,
  ) {}

  /**
   * Neighbours may open the card of an idea, which shows more than a list does.
   * @throws DomainError NOT_FOUND
   */
  async read(viewer: Viewer, id: string): Promise<TicketView> {
    const manager = this.source.manager;
    const access =
      (await this.access.loadFor(manager, viewer, id)) ?? (await this.access.ofIdea(manager, viewer, id));
    if (!access) throw new DomainError('NOT_FOUND');
    return this.viewOf(manager, access, viewer);
  }

  /** A ticket for its writer right after writing; only a receipt if they may no longer see it. */
  async view(manager: EntityManager, viewer: Viewer, ticket: Loaded): Promise<TicketView> {
    const areaStaff = await this.access.areaStaffOf(manager, ticket, viewer.id);
    const access = this.access.accessFor(ticket, viewer, areaStaff, this.clock.at());
    return this.viewOrReceipt(manager, access, ticket, viewer);
  }

  /** As `view`, for a writer whose access to the ticket before is known. */
  async viewAfterwards(manager: EntityManager, before: LoadedAccess, ticket: Loaded): Promise<TicketView> {
    const access = await this.access.afterwards(manager, before, ticket);
    return this.viewOrReceipt(manager, access, ticket, before.viewer);
  }

  private async viewOrReceipt(
    manager: EntityManager,
    access: ViewerAccess | null,
    ticket: Loaded,
    viewer: Viewer,
  ): Promise<TicketView> {
    return access
      ? this.viewOf(manager, access, viewer)
      : receiptOf(ticket, await this.names.of(manager, [ticket]));
  }

  /**
   * Idempotent replay stores only the ticket's id and code, because what the viewer may read of it changes.
   * @param id of a ticket that is not placed anew, so that no code comes with it
   */
  again(viewer: Viewer, id?: string): ReplayPolicy<TicketView, Pick<TicketView, 'id' | 'claimCode'>> {
    return {
      ...(id !== undefined && { known: { id } }),
      store: ({ id, claimCode }) => ({ id, claimCode }),
      rebuild: async (manager, { id, claimCode }) => ({
        ...(await this.view(manager, viewer, (await this.store.load(manager, id))!)),
        ...(claimCode && { claimCode }),
      }),
    };
  }

  /** The current holder's name, for a writer who came too late. Residents are not named. */
  async holder(manager: EntityManager, access: ViewerAccess): Promise<string | null> {
    const { ticket, areaStaff, clearance } = access;
    const { people, units } = knownNextActors(ticket, areaStaff, clearance);
    const isTheResidents = ticket.state === 'asking' || ticket.state === 'rating';
    if (isTheResidents) return '居民';
    const names = await this.names.of(manager, [ticket], { people });
    const found = [
      ...people.map((id) => names.people.of(viewerOn(access), id, 'holder')),
      ...units.slice(0, 1).map((id) => names.units.get(id)?.name),
    ];
    return found.filter(Boolean).join('、') || null;
  }

  private async viewOf(manager: EntityManager, access: ViewerAccess, viewer: Viewer): Promise<TicketView> {
    const { ticket, actor } = access;
    const now = this.clock.nowIn(ticket);
    const root = await this.links.rootOf(manager, ticket);
    const offers = actionsFor(ticket, actor, now, root && masterView(root, ticket));
    const files = (await this.pictures.byCase(manager, ticket.id, ticket.pictures)).get(1) ?? [];
    const returned = await this.returned(manager, access);
    const asked = namedIn(
      ticket.requests.map(({ action, form }) => [rowOf(ticket.state, action)?.form, form]),
    );
    const named = returned.flatMap(({ form }) => form.unit ?? []);
    const unconfirmed =
      access.readsStaffNotes || knowsIdentity(access.clearance)
        ? (await this.marks.unconfirmed(manager, [ticket])).get(ticket.id)
        : undefined;
    const names = await this.names.of(manager, [ticket], {
      people: asked.people,
      units: [...named, ...asked.units, ...(readsHotline(access) ? ledBy(ticket) : [])],
      categories: asked.categories,
      rooms: [unconfirmed?.claimed ?? null],
    });
    const returns = returned
      .map((event, at) => ReturnView.of(event, ticket.returnedBy[at], access, names))
      .reverse();
    return fullViewOf(
      access,
      names,
      {
        files,
        offers,
        blocked: blockedFor(ticket, actor, now),
        returns,
        toldToHotline: await this.toldToHotline(manager, access),
        mergedInto: await this.kin.into(manager, viewer, root),
        merged: await this.kin.merged(manager, viewer, access),
        masters: await this.kin.masters(manager, viewer, ticket),
        unconfirmed,
      },
      now,
    );
  }

  /** What the answer to the hotline is made of, for those who give it. */
  private async toldToHotline(manager: EntityManager, access: ViewerAccess): Promise<TicketEvent[]> {
    if (!readsHotline(access)) return [];
    return this.store.events.find(manager, { case: access.ticket.id, actions: toldToHotline });
  }

  /** Who returned it, for the viewers who dispatch it next. */
  private async returned(
    manager: EntityManager,
    { ticket, readsStaffNotes }: ViewerAccess,
  ): Promise<TicketEvent[]> {
    if (ticket.returnedBy.length === 0 || !readsStaffNotes) return [];
    return this.store.events.find(manager, { case: ticket.id, actions: ['return'] });
  }
}
