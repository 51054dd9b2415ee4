import { Injectable } from '@nestjs/common';
import { knowsIdentity, isPending } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import type { Loaded } from '../store/ticket.store.ts';
import { KinView } from './ticket-kin.dto.ts';
import { TicketLinks } from './ticket-links.ts';

/** The tickets linked to one, as far as the viewer may see them. */
@Injectable()
export class TicketKin {
  constructor(
    private readonly access: TicketAccess,
    private readonly links: TicketLinks,
  ) {}

  /** The ticket that this one was merged into. */
  async into(manager: EntityManager, viewer: Viewer, root: Loaded | null): Promise<KinView | null> {
    const [into = null] = await this.known(manager, viewer, root ? [root] : []);
    return into;
  }

  /** For staff: the tickets merged into it. */
  async merged(
    manager: EntityManager,
    viewer: Viewer,
    { ticket, clearance, readsStaffNotes }: ViewerAccess,
  ): Promise<KinView[]> {
    if (!knowsIdentity(clearance) || !readsStaffNotes) return [];
    return this.known(manager, viewer, await this.links.below(manager, ticket.id));
  }

  /** The merge targets that pending requests name. */
  async masters(manager: EntityManager, viewer: Viewer, { requests }: Loaded): Promise<KinView[]> {
    const named = requests
      .filter((one) => isPending(one) && one.action === 'merge')
      .map(({ form }) => form.master);
    return named.length === 0
      ? []
      : this.known(manager, viewer, await this.links.all(manager, named as string[]));
  }

  private async known(
    manager: EntityManager,
    viewer: Viewer,
    tickets: readonly Loaded[],
  ): Promise<KinView[]> {
    const look = this.access.accessForMany(manager, viewer);
    const found: KinView[] = [];
    for (const ticket of tickets)
      if (['whole', 'beside'].includes((await look(ticket))?.scope ?? ''))
        found.push({ id: ticket.id, number: ticket.number });
    return found;
  }
}
