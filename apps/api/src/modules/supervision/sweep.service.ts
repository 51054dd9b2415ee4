import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { TicketService } from '../ticket/ticket.service.ts';

/** Moves on what is due. Any number of processes may sweep at once: a ticket one of them holds is passed over by the others. */
@Injectable()
export class SweepService {
  private readonly logger = new Logger('sweep');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> | undefined;

  constructor(
    private readonly transaction: Transaction,
    private readonly tickets: TicketService,
    private readonly clock: Clock,
  ) {}

  /** Sweeps every so many seconds until `stop`. */
  start(seconds: number): void {
    this.timer = setInterval(() => void this.sweep().catch((error: unknown) => this.logger.error(error)), seconds * 1000);
  }

  /** Resolves when the sweep under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** Takes every timer move that is due now; a second call while one runs waits for that one. Returns how many were taken. */
  sweep(): Promise<number> {
    this.running ??= this.sweepAll().finally(() => (this.running = undefined));
    return this.running;
  }

  private async sweepAll(): Promise<number> {
    const failed: string[] = [];
    for (let moved = 0; ; ) {
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
        const [row] = await manager.query<{ id: string }[]>(
          `SELECT id FROM ticket WHERE due_at <= $1 AND id <> ALL ($2::uuid[]) ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [new Date(this.clock.at()), failed],
        );
        id = row?.id;
        if (!id) return 'none';
        if (!(await this.tickets.expire(manager, id))) throw new Error('its cached due time is ahead of its clocks');
        return 'moved';
      });
    } catch (error) {
      if (!id) throw error;
      failed.push(id);
      this.logger.error(`ticket ${id}: ${error instanceof Error ? error.message : String(error)}`);
      return 'failed';
    }
  }
}
