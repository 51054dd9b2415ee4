import { Injectable, Logger } from '@nestjs/common';
import { HOUR, RETENTION_BATCH, type Lapsing } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { FileService } from '../file/file.service.ts';
import { kindOf, RetentionCases } from './retention.cases.ts';
import { RetentionRows, rowsOver } from './retention.rows.ts';

/** How much went by each rule. */
export type Gone = Readonly<Partial<Record<Lapsing, number>>>;

/**
 * The one place that throws away what has served its time, by the rules of `retention`. Any number of
 * processes may do so at once, and one that is killed leaves nothing half: whoever comes next goes on.
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
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** Tidies every hour until `stop`. */
  start(): void {
    this.timer = setInterval(
      () => void (this.last = this.everyHour().catch((error: unknown) => this.logger.error(error))),
      HOUR,
    );
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /**
   * Everything whose time is over now; of cases at most `batch`, the rest waits for the next hour. A rule
   * that fails is written down, and stops no other.
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
    for (const over of rowsOver) await count(over.rule, () => this.rows.delete(over, batch));
    await count('draft_picture', () => this.files.sweepOrphans(this.clock.at(), batch));
    await count('case', () => this.cases.anonymise(batch));
    return gone;
  }

  /** Every picture on the disk is looked at once a day. */
  private async everyHour(): Promise<void> {
    await this.tidy();
    if (this.hours++ % 24 === 0) await this.files.sweepStrays();
  }
}
