import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { MeView } from '../account/account.dto.ts';
import { AccountQueries } from '../account/account.queries.ts';
import { ConsentEntity } from './consent.entity.ts';

/** Gives and withdraws consent to the privacy policy. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountQueries,
    private readonly clock: Clock,
  ) {}

  /** A repeated consent to the same version changes nothing. */
  give(viewer: Viewer, key: string | undefined, version: string): Promise<MeView> {
    return this.transaction.once({ actor: viewer.id, key, body: { consent: version } }, async (manager) => {
      const stands = (await this.accounts.viewer(viewer.id, manager)).consent?.version === version;
      if (!stands)
        await manager.insert(ConsentEntity, {
          account: viewer.id,
          version,
          at: this.clock.at(),
          withdrawnAt: null,
        });
      return this.accounts.ofAccount(viewer.id, manager);
    });
  }

  /** After withdrawal no new data is collected; existing data stays until it is erased. */
  withdraw(viewer: Viewer, key: string | undefined): Promise<MeView> {
    return this.transaction.once({ actor: viewer.id, key, body: { consent: null } }, async (manager) => {
      await manager.query(
        `UPDATE consent SET withdrawn_at = $2 WHERE account = $1 AND withdrawn_at IS NULL`,
        [viewer.id, new Date(this.clock.at())],
      );
      return this.accounts.ofAccount(viewer.id, manager);
    });
  }
}
