import { Injectable } from '@nestjs/common';
import { actionsFor, kernel, ticketMachine } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { CaseCard, CaseCards } from '../../case/list/case-cards.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { masterView, TicketLinks } from '../links/ticket-links.ts';
import { TicketStore } from '../store/ticket.store.ts';
import type { TicketCard } from '../view/ticket-card.dto.ts';
import { TicketLists } from './ticket-lists.queries.ts';

/** Those of some tickets that a viewer may see. */
@Injectable()
export class SeenTickets implements CaseCards {
  constructor(
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly lists: TicketLists,
    private readonly links: TicketLinks,
    private readonly clock: Clock,
  ) {}

  /** Their cards. */
  async cards(manager: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<TicketCard[]> {
    return this.drawn(await this.found(manager, viewer, ids, false));
  }

  async cardsOf(manager: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<CaseCard[]> {
    const found = await this.found(manager, viewer, ids, true);
    const cards: CaseCard[] = [];
    for (const [at, { id, title, summary, category, status, due }] of (await this.drawn(found)).entries()) {
      const { ticket, actor } = found[at]!;
      const root = await this.links.rootOf(manager, ticket);
      const actions = actionsFor(ticket, actor, this.clock.nowIn(ticket), root && masterView(root, ticket));
      const awaited = actions.find((one) => kernel.isAwaited(ticketMachine, ticket.state, one));
      cards.push({
        ...{ id, status, actions: actions.length, awaits: awaited?.label ?? null },
        title: title ?? (summary || category.name),
        due: due === null ? null : Date.parse(due),
      });
    }
    return cards;
  }

  private async found(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly string[],
    acting: boolean,
  ): Promise<ViewerAccess[]> {
    const accessFor = this.access.accessForMany(manager, viewer, acting);
    const found: ViewerAccess[] = [];
    for (const ticket of await this.store.find(manager, 't.id = ANY ($1)', [ids])) {
      const access = await accessFor(ticket);
      if (access) found.push(access);
    }
    return found;
  }

  private async drawn(found: readonly ViewerAccess[]): Promise<TicketCard[]> {
    const seen = found.map((access) => ({ ticket: access.ticket, access, box: 'scope' as const }));
    return (await this.lists.cards(seen)).cards;
  }
}
