import { Injectable, Logger } from '@nestjs/common';
import { CalendarDays } from '../../common/calendar-days.ts';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { TicketService } from '../ticket/ticket.service.ts';

/**
 * Moves on what is due. Any number of processes may sweep at once: a ticket one of them holds is passed over
 * by the others.
 */
@Injectable()
export class SweepService {
  private readonly logger = new Logger('sweep');
  private timer: NodeJS.Timeout | undefined;
  private running = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly tickets: TicketService,
    private readonly posts: OrgPosts,
    private readonly calendar: CalendarDays,
    private readonly clock: Clock,
  ) {}

  /** Sweeps every so many seconds until `stop`. */
  start(seconds: number): void {
    const look = (): void => void this.sweep().catch((error: unknown) => this.logger.error(error));
    this.timer = setInterval(() => this.running === 0 && look(), seconds * 1000);
  }

  /** Resolves when the sweep under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /**
   * Takes every timer move that is due now, after a sweep that may be under way: that one may have looked too
   * early. Returns how many were taken.
   */
  sweep(): Promise<number> {
    this.running++;
    const mine = this.last.then(() => this.sweepAll()).finally(() => this.running--);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async sweepAll(): Promise<number> {
    await this.calendar.load();
    const failed: string[] = [];
    for (let moved = 0; ;) {
      const outcome = await this.takeOne(failed);
      if (outcome === 'none') return moved;
      if (outcome === 'moved') moved++;
    }
  }

  /** One ticket, one transaction: what goes wrong with it stops nobody else. */
  private async takeOne(failed: string[]): Promise<'none' | 'moved' | 'failed'> {
    let id: string | undefined;
    try {
      return await this.transaction.run(async (manager) => {
        await this.posts.lockAssignmentsShared(manager);
        const [row] = await manager.query<{ id: string }[]>(
          `SELECT id FROM ticket WHERE due_at <= $1 AND id <> ALL ($2::uuid[]) ORDER BY due_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
          [new Date(this.clock.at()), failed],
        );
        id = row?.id;
        if (!id) return 'none';
        if (await this.tickets.expire(manager, id)) return 'moved';
        // Its clocks run longer than when its due time was cached, because a calendar has changed.
        failed.push(id);
        return 'failed';
      });
    } catch (error) {
      if (!id) throw error;
      failed.push(id);
      this.logger.error(`ticket ${id}: ${error instanceof Error ? error.message : String(error)}`);
      return 'failed';
    }
  }
}
