import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { Transaction } from '../../common/transaction.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import type { Viewer } from '../../common/viewer.ts';
import { MeView } from '../account/account.dto.ts';
import { ConsentEntity } from './consent.entity.ts';

/** Gives and withdraws consent to the privacy policy. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerSource,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** A repeated consent to the same version changes nothing. */
  give(viewer: Viewer, key: string | undefined, version: string): Promise<MeView> {
    return this.transaction.once({ actor: viewer.id, key, body: { consent: version } }, async (manager) => {
      const stands = (await this.me(manager, viewer)).consent?.version === version;
      if (!stands)
        await manager.insert(ConsentEntity, {
          account: viewer.id,
          version,
          at: this.clock.at(),
          withdrawnAt: null,
        });
      return this.view(manager, viewer);
    });
  }

  /** After withdrawal no new data is collected; existing data stays until it is erased. */
  withdraw(viewer: Viewer, key: string | undefined): Promise<MeView> {
    return this.transaction.once({ actor: viewer.id, key, body: { consent: null } }, async (manager) => {
      await manager.query(
        `UPDATE consent SET withdrawn_at = $2 WHERE account = $1 AND withdrawn_at IS NULL`,
        [viewer.id, new Date(this.clock.at())],
      );
      return this.view(manager, viewer);
    });
  }

  private async view(manager: EntityManager, viewer: Viewer): Promise<MeView> {
    return MeView.of(await this.me(manager, viewer), this.firewall);
  }

  private async me(manager: EntityManager, { id }: Viewer): Promise<Viewer> {
    const me = await this.viewers.viewer(id, this.clock.at(), manager);
    if (!me) throw new DomainError('NOT_SIGNED_IN');
    return me;
  }
}
