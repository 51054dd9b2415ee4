import { Injectable } from '@nestjs/common';
import { defaultWay, DomainError, mayBeReopened, type ErasureWay } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { SecurityLog } from '../../common/security.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { TicketRedaction } from '../ticket/privacy/ticket-redaction.ts';
import { TicketLinks } from '../ticket/links/ticket-links.ts';
import { TicketService } from '../ticket/ticket.service.ts';
import { TicketStore } from '../ticket/store/ticket.store.ts';
import type { ChosenWay, Erased, EraseMe } from './erasure.dto.ts';
import { ErasureQueries, type Open } from './erasure.queries.ts';
import { Identities } from './identity.ts';
import { FileDiscards } from '../file/file-discards.service.ts';

/**
 * Account deletion: open cases go the way the person chose, then the person is redacted everywhere. One
 * transaction.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: ErasureQueries,
    private readonly identities: Identities,
    private readonly tickets: TicketService,
    private readonly redaction: TicketRedaction,
    private readonly links: TicketLinks,
    private readonly store: TicketStore,
    private readonly discards: FileDiscards,
    private readonly posts: OrgPosts,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError STILL_ON_DUTY, UNKNOWN_REFERENCE (not an open case of the person), NOT_OFFERED (a way
   * that is not open), NOT_SIGNED_IN
   */
  erase(viewer: Viewer, key: string | undefined, body: EraseMe): Promise<Erased> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { erase: body }, isAccountDeletion: true },
      async (manager) => {
        await this.posts.lockAssignmentsShared(manager);
        const held = await this.queries.posts(manager, viewer.id, this.clock.at());
        if (held > 0) throw new DomainError('STILL_ON_DUTY', { posts: held });
        const involved = await this.redaction.involving(manager, viewer.id);
        await this.takeLeave(manager, viewer, body.tickets ?? []);
        await this.handOverParts(manager, viewer.id, involved);
        await this.redact(manager, viewer.id, involved);
        return { erased: true };
      },
    );
  }

  /** Leaves each open case in the chosen way. */
  private async takeLeave(
    manager: EntityManager,
    viewer: Viewer,
    chosen: readonly ChosenWay[],
  ): Promise<void> {
    const open = await this.queries.open(manager, viewer);
    const unknown = chosen.find(({ ticket }) => !open.some((one) => one.ticket.id === ticket));
    if (unknown) throw new DomainError('UNKNOWN_REFERENCE', { field: 'tickets', ticket: unknown.ticket });
    for (const one of open)
      await this.leave(manager, viewer, one, chosen.find(({ ticket }) => ticket === one.ticket.id)?.way);
  }

  private async leave(
    manager: EntityManager,
    viewer: Viewer,
    { ticket: { id, version }, ways }: Open,
    chosen?: ErasureWay,
  ): Promise<void> {
    const way = chosen ?? defaultWay(ways);
    if (!ways.includes(way)) throw new DomainError('NOT_OFFERED', { ticket: id, way });
    if (way === 'carry_on') await this.links.carryOn(manager, id, viewer.id);
    else await this.tickets.apply(manager, viewer, id, { action: way, version, form: {} });
  }

  /**
   * Hands over the person's part in cases they endorsed or reported, also in closed ones that may be
   * reopened, so that no case waits for them.
   */
  private async handOverParts(
    manager: EntityManager,
    person: string,
    involved: readonly string[],
  ): Promise<void> {
    for (const ticket of await this.store.find(manager, 't.id = ANY ($1) ORDER BY t.id', [involved])) {
      const isBehind = ticket.reporter === person || ticket.endorsements.some((one) => one.person === person);
      if (isBehind && (ticket.state !== 'closed' || mayBeReopened(ticket, this.clock.nowIn(ticket))))
        await this.links.carryOn(manager, ticket.id, person);
    }
  }

  private async redact(manager: EntityManager, person: string, involved: readonly string[]): Promise<void> {
    const who = await this.identities.of(manager, person);
    for (const id of involved) await this.redaction.redact(manager, id, who);
    await this.identities.cleanNotices(manager, involved, who);
    // The pictures of a withdrawn case that was never worked on concern only this person.
    const forNothing = await this.store.find(
      manager,
      `t.id = ANY ($1) AND c.outcome = 'withdrawn' AND NOT t.touched`,
      [involved],
    );
    const unshared = forNothing.filter(
      ({ formerReporters, endorsements }) =>
        formerReporters.every((one) => one === person) && endorsements.length === 0,
    );
    await this.discards.discardOf(
      manager,
      person,
      unshared.map(({ id }) => id),
    );
    await this.identities.erase(manager, person);
    await this.security.record(manager, { kind: 'identity_erased', account: person });
  }
}
