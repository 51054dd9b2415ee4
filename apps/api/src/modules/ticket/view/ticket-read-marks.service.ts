import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import type { ReadMark, ReadMarks } from './ticket-event.dto.ts';

/** Reading a ticket also marks its notices as read. */
const READ = `UPDATE notice SET read_at = $4 WHERE account = $1 AND "case" = $2 AND seq <= $3 AND read_at IS NULL`;

/** How far each person has read a ticket. */
@Injectable()
export class TicketReadMarks {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: TicketAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores how far the viewer has read, and marks the notices up to there. Never beyond the last event, never
   * backwards.
   * @throws DomainError NOT_FOUND
   */
  store(viewer: Viewer, id: string, seq: number): Promise<ReadMark> {
    return this.transaction.run(async (manager) => {
      const access = await this.access.loadFor(manager, viewer, id);
      if (!access) throw new DomainError('NOT_FOUND');
      await manager.query(READ, [viewer.id, id, seq, new Date(this.clock.at())]);
      // A hearing participant reads only part of the ticket: a stored mark would claim more.
      if (access.scope === 'hearing') return { seq: Math.min(seq, access.ticket.seq) };
      const [mark] = await manager.query<[ReadMark]>(
        `INSERT INTO case_read ("case", account, seq) VALUES ($1, $2, $3)
         ON CONFLICT ("case", account) DO UPDATE SET seq = greatest(case_read.seq, excluded.seq) RETURNING seq`,
        [id, viewer.id, Math.min(seq, access.ticket.seq)],
      );
      return mark;
    });
  }

  /** How far residents have read, and how far staff have. */
  async of(manager: EntityManager, { ticket, actor }: ViewerAccess): Promise<ReadMarks> {
    const residents = [
      ticket.reporter,
      ...ticket.endorsements.map(({ person }) => person),
      ...ticket.hearings.flatMap(({ sides }) => sides),
    ].filter((id) => id !== null);
    const [marks] = await manager.query<[ReadMarks]>(
      `SELECT coalesce(max(seq) FILTER (WHERE account = ANY ($2)), 0)::int AS residents, coalesce(max(seq) FILTER (WHERE account <> ALL ($2)
        AND EXISTS (
           SELECT 1 FROM office o WHERE o.account = r.account UNION ALL SELECT 1 FROM membership m
             WHERE m.account = r.account)), 0)::int AS staff
       FROM case_read r WHERE r.case = $1 AND account <> $3`,
      [ticket.id, residents, actor.id],
    );
    return marks;
  }
}
