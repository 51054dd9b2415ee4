import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { SecurityLog } from '../../common/security.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';

/** Ends sessions. */
@Injectable()
export class SessionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /** Signs out one of the viewer's devices immediately. @throws DomainError BAD_ID, NOT_FOUND */
  async end({ id: account }: Viewer, session: string, address: string): Promise<void> {
    if (!isUuid(session)) throw new DomainError('BAD_ID');
    await this.transaction.run(async (manager) => {
      const [, ended] = await manager.query<[unknown, number]>(
        `UPDATE session SET revoked_at = $3 WHERE id = $1 AND account = $2 AND revoked_at IS NULL AND until > $3`,
        [session, account, new Date(this.clock.at())],
      );
      if (ended === 0) throw new DomainError('NOT_FOUND');
      await this.security.record(manager, { kind: 'session_ended', account, session, address });
    });
  }
}
