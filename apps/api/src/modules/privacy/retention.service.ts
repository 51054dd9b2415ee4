import { Injectable, Logger } from '@nestjs/common';
import { HOUR, RETENTION_BATCH, type Lapsing } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { kindOf, RetentionCases } from './retention.cases.ts';
import { RetentionRows, expiredRows } from './retention.rows.ts';
import { FileDiscards } from '../file/file-discards.service.ts';

/** The number of deletions by each rule. */
export type Gone = Readonly<Partial<Record<Lapsing, number>>>;

/**
 * Applies the `retention` rules; nothing else deletes expired data. Several processes may run at once, and a
 * killed one leaves nothing half done: the next run continues.
 */
@Injectable()
export class RetentionService {
  private readonly logger = new Logger('retention');
  private timer: NodeJS.Timeout | undefined;
  private hours = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly rows: RetentionRows,
    private readonly cases: RetentionCases,
    private readonly discards: FileDiscards,
    private readonly clock: Clock,
  ) {}

  /** Runs every hour until `stop`. */
  start(): void {
    this.timer = setInterval(
      () => void (this.last = this.everyHour().catch((error: unknown) => this.logger.error(error))),
      HOUR,
    );
  }

  /** Resolves when the current run has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /**
   * Deletes all expired data; at most `batch` cases, the rest in the next hour. A failing rule is logged and
   * does not stop the others.
   */
  async tidy(batch = RETENTION_BATCH): Promise<Gone> {
    const gone: Partial<Record<Lapsing, number>> = {};
    const count = async (rule: Lapsing, throwAway: () => Promise<number>): Promise<void> => {
      try {
        gone[rule] = (gone[rule] ?? 0) + (await throwAway());
      } catch (error) {
        this.logger.error(`${rule} stays: ${kindOf(error)}`);
      }
    };
    for (const over of expiredRows) await count(over.rule, () => this.rows.delete(over, batch));
    await count('draft_picture', () => this.discards.sweepOrphans(this.clock.at(), batch));
    await count('case', () => this.cases.anonymise(batch));
    return gone;
  }

  /** The files on disk are compared with their rows once a day. */
  private async everyHour(): Promise<void> {
    await this.tidy();
    if (this.hours++ % 24 === 0) await this.discards.sweepStrays();
  }
}
