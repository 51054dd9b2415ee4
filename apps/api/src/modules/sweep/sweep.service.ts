import { Injectable, Logger } from '@nestjs/common';
import { CalendarDays } from '../../common/calendar-days.ts';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { CaseNouns } from '../case/nouns.ts';
import type { CaseEntity } from '../case/store/case.entity.ts';
import { OrgPosts } from '../org/org.posts.ts';

/**
 * Takes due timer moves. Several processes may sweep at once: each skips the cases that another has locked.
 */
@Injectable()
export class SweepService {
  private readonly logger = new Logger('sweep');
  private timer: NodeJS.Timeout | undefined;
  private running = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly nouns: CaseNouns,
    private readonly posts: OrgPosts,
    private readonly calendar: CalendarDays,
    private readonly clock: Clock,
  ) {}

  /** Sweeps at this interval until `stop`. */
  start(seconds: number): void {
    const look = (): void => void this.sweep().catch((error: unknown) => this.logger.error(error));
    this.timer = setInterval(() => this.running === 0 && look(), seconds * 1000);
  }

  /** Resolves when the current sweep has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /**
   * Takes every timer move due now, after the current sweep, which may have started too early. Returns the
   * number of moves.
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

  /** One transaction per case, so that a failure does not stop the others. */
  private async takeOne(failed: string[]): Promise<'none' | 'moved' | 'failed'> {
    let id: string | undefined;
    try {
      return await this.transaction.run(async (manager) => {
        await this.posts.lockAssignmentsShared(manager);
        const [row] = await manager.query<Pick<CaseEntity, 'id' | 'noun'>[]>(
          `SELECT id, noun FROM cases WHERE due_at <= $1 AND id <> ALL ($2::uuid[]) ORDER BY due_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
          [new Date(this.clock.at()), failed],
        );
        id = row?.id;
        if (!row || !id) return 'none';
        if (await this.nouns.of(row.noun).expire(manager, id)) return 'moved';
        // A changed calendar has moved its clocks past the cached due time.
        failed.push(id);
        return 'failed';
      });
    } catch (error) {
      if (!id) throw error;
      failed.push(id);
      this.logger.error(`case ${id}: ${error instanceof Error ? error.message : String(error)}`);
      return 'failed';
    }
  }
}
