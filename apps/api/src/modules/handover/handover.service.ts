import { Injectable } from '@nestjs/common';
import { DomainError, tellings, type Departure } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Tellings } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { PostEnds } from '../duty/post-ends.service.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { TicketLinks } from '../ticket/links/ticket-links.ts';
import type { DutyList } from './handover.dto.ts';
import { HandoverQueries } from './handover.queries.ts';

/** Ends a person's posts once they have no open work. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: HandoverQueries,
    private readonly posts: OrgPosts,
    private readonly ends: PostEnds,
    private readonly links: TicketLinks,
    private readonly tellings: Tellings,
  ) {}

  /**
   * Checks before a person's last post ends that no open work known to the superior is left.
   * @throws DomainError STILL_ON_DUTY with the number of open items
   */
  async release(manager: EntityManager, viewer: Viewer, id: string): Promise<void> {
    await this.releaseWork(manager, id, await this.queries.left(viewer, id, manager));
  }

  /**
   * Work that the superior must not know of, such as a complaint about them, is released silently and goes to
   * the next level.
   */
  private async releaseWork(
    manager: EntityManager,
    id: string,
    { tickets, requests, hearings }: Omit<DutyList, 'person'>,
  ): Promise<void> {
    const left = { tickets: tickets.length, requests: requests.length, hearings: hearings.length };
    if (Object.values(left).some((n) => n > 0)) throw new DomainError('STILL_ON_DUTY', left);
    for (const ticket of await this.queries.inHand(id, manager))
      await this.links.stewardLeft(manager, ticket.id, id);
  }

  /** @throws DomainError NOT_FOUND, NOT_RELATED (the caller), STILL_ON_DUTY with the number of open items */
  leave(viewer: Viewer, key: string | undefined, id: string, reason: Departure): Promise<DutyList> {
    return this.transaction.once({ actor: viewer.id, key, body: { id, reason } }, async (manager) => {
      await this.posts.lockAssignmentsExclusive(manager);
      const duties = await this.queries.duties(viewer, id, manager);
      if (viewer.id === id) throw new DomainError('NOT_RELATED', { person: id });
      await this.releaseWork(manager, id, duties);
      await this.ends.leave(manager, id, viewer.id, reason);
      await this.tellings.tell(manager, id, tellings.postsEnded());
      return duties;
    });
  }
}
