import { Injectable } from '@nestjs/common';
import { DomainError, mayAppoint, tellings } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { Tellings } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import { AccountNames, nameIn } from '../account/account.names.ts';
import { OrgPosts } from '../org/org.posts.ts';
import type { OfficePlace } from './office.dto.ts';

/** Appointers register the names of post holders. */
@Injectable()
export class NamingService {
  constructor(
    private readonly transaction: Transaction,
    private readonly posts: OrgPosts,
    private readonly names: AccountNames,
    private readonly tellings: Tellings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NAME_INVALID, NOT_FOUND (not a person below the caller), NOT_RELATED (the caller) */
  register(viewer: Viewer, id: string, typed: string): Promise<OfficePlace> {
    const name = nameIn(typed);
    return this.transaction.run(async (manager) => {
      await this.posts.lockAssignmentsShared(manager);
      if (id === viewer.id) throw new DomainError('NOT_RELATED', { person: id });
      if (!isUuid(id) || !(await this.mayEndOne(manager, viewer, id))) throw new DomainError('NOT_FOUND');
      await this.set(manager, id, name);
      return { id, name };
    });
  }

  /** Sets the name and notifies the person, unless it is the name already. */
  async set(manager: EntityManager, id: string, name: string): Promise<void> {
    if (await this.names.set(manager, id, name))
      await this.tellings.tell(manager, id, tellings.nameRegistered(name));
  }

  /** Whether the caller may end one of the person's offices, or all of their posts. */
  private async mayEndOne(manager: EntityManager, viewer: Viewer, id: string): Promise<boolean> {
    const at = this.clock.at();
    const person = await this.posts.holder(manager, viewer.actsIn, id, at);
    if (!person) return false;
    const appoints = person.offices.some(({ office, area, path, kind }) =>
      mayAppoint(ownOffices(viewer), { office, area: { id: area, path, kind } }),
    );
    return appoints || this.posts.isAbove(manager, viewer, id, at);
  }
}
