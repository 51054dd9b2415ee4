import { Injectable, Logger } from '@nestjs/common';
import { DAY, HOUR } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Limits } from '../../common/limits.ts';
import { SecurityLog } from '../../common/security.ts';
import { SmsCodes } from '../account/sms-codes.ts';
import { SessionService } from '../account/session.service.ts';
import { FileService } from '../file/file.service.ts';
import { TicketClaims } from '../ticket/ticket.claims.ts';

/** How long a phone may repeat a POST. */
const KEEP_ANSWERS = 2 * DAY;

/** Throws away what has served its time; any number of processes may do so at once. */
@Injectable()
export class HousekeepingService {
  private readonly logger = new Logger('housekeeping');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly files: FileService,
    private readonly limits: Limits,
    private readonly security: SecurityLog,
    private readonly sessions: SessionService,
    private readonly codes: SmsCodes,
    private readonly claims: TicketClaims,
    private readonly clock: Clock,
  ) {}

  /** Tidies every hour until `stop`. */
  start(): void {
    this.timer = setInterval(() => void this.tidy().catch((error: unknown) => this.logger.error(error)), HOUR);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    const at = this.clock.at();
    await this.source.query(`DELETE FROM idempotency WHERE at < now() - $1 * interval '1 ms'`, [KEEP_ANSWERS]);
    await this.claims.forget();
    await this.sessions.forget();
    await this.codes.forget();
    await this.security.forget();
    await this.limits.forget();
    await this.files.sweepOrphans(at);
  }
}
