import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Limits } from '../../common/limits.ts';
import { SecurityLog } from '../../common/security.ts';
import { Transaction } from '../../common/transaction.ts';
import { Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { MeView } from '../account/account.dto.ts';
import { AccountEntity } from '../account/account.entity.ts';
import { AccountNames, nameIn } from '../account/account.names.ts';
import { AccountQueries } from '../account/account.queries.ts';
import { OfficeStore } from '../duty/office.store.ts';
import { foundCommunity, foundStreet } from '../org/org.founding.ts';
import { hashOf, isBeingSetUp } from './setup-code.ts';
import { SetupCodeEntity } from './setup-code.entity.ts';
import type { SetupBody } from './setup.dto.ts';

/** the first start of a system: the holder of the code founds the first street and community. */
@Injectable()
export class SetupService {
  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly security: SecurityLog,
    private readonly accounts: AccountQueries,
    private readonly names: AccountNames,
    private readonly offices: OfficeStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  isOpen(): Promise<boolean> {
    return isBeingSetUp(this.source.manager);
  }

  /** @throws DomainError NAME_INVALID, PREFIX_TAKEN, SETUP_CODE_WRONG (also once it is set up), TOO_OFTEN */
  async found(viewer: Viewer, key: string | undefined, address: string, body: SetupBody): Promise<MeView> {
    const name = nameIn(body.name);
    const intent = { actor: viewer.id, key, body: { setUp: body } };
    const again = {
      store: () => ({}),
      rebuild: (manager: EntityManager) => this.accounts.ofAccount(viewer.id, manager),
    };
    const write = async (manager: EntityManager): Promise<MeView> => {
      await this.redeem(manager, body.code);
      await this.begin(manager, viewer.id, { ...body, name });
      await this.security.record(manager, { kind: 'system_founded', account: viewer.id, address });
      return this.accounts.ofAccount(viewer.id, manager);
    };
    if (!(await this.transaction.answered(intent))) await this.countGuess(viewer.id, address);
    try {
      const me = await this.transaction.once(intent, write, again);
      await this.limits.clear('setup.guess', viewer.id);
      return me;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SETUP_CODE_WRONG')
        await this.security.record(this.source.manager, {
          ...{ kind: 'setup_refused', account: viewer.id, address },
        });
      throw error;
    }
  }

  /** Counts a guess before it is checked, and outside the transaction, so that a rollback does not undo it. */
  private async countGuess(account: string, address: string): Promise<void> {
    await this.limits.take('setup.guess', account);
    await this.limits.take('setup.address', address);
  }

  /** Uses up the code; the second of two callers finds it gone. @throws DomainError SETUP_CODE_WRONG */
  private async redeem(manager: EntityManager, typed: string): Promise<void> {
    const gone = await manager.delete(SetupCodeEntity, {
      hash: hashOf(this.vault, typed),
      until: MoreThan(this.clock.at()),
    });
    if (gone.affected !== 1 || !(await isBeingSetUp(manager))) throw new DomainError('SETUP_CODE_WRONG');
  }

  private async begin(
    manager: EntityManager,
    person: string,
    { street: streetName, community: communityName, prefix, name }: SetupBody,
  ): Promise<void> {
    const street = await foundStreet(manager, streetName);
    const community = await foundCommunity(manager, street, { name: communityName, prefix });
    await manager.update(AccountEntity, { id: person }, { community });
    await this.names.set(manager, person, name);
    const office = { office: 'administrator', area: street.id, person, deputy: false, label: null } as const;
    await this.offices.appoint(manager, office, person);
  }
}
