import { Injectable } from '@nestjs/common';
import { kernel, type Departure } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { NounStore, SmallTypes } from '../case/store/noun.store.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { MembershipStore } from './membership.store.ts';
import { OfficeStore } from './office.store.ts';

/** Ends posts where no person decides on the single one. */
@Injectable()
export class PostEnds {
  constructor(
    private readonly offices: OfficeStore,
    private readonly memberships: MembershipStore,
    private readonly posts: OrgPosts,
    private readonly clock: Clock,
  ) {}

  /** Ends the posts of a person who leaves, also those that have not begun. */
  async leave(manager: EntityManager, person: string, superior: string, reason: Departure): Promise<void> {
    const { at } = this.clock.now();
    if (reason !== 'end_of_office')
      await this.end(
        manager,
        this.memberships,
        await this.posts.lasting('membership', manager, person, at),
        superior,
      );
    if (reason !== 'leave')
      await this.end(
        manager,
        this.offices,
        await this.posts.lasting('office', manager, person, at),
        superior,
      );
  }

  private async end<T extends SmallTypes>(
    manager: EntityManager,
    store: NounStore<T>,
    ids: readonly string[],
    superior: string,
  ): Promise<void> {
    for (const id of ids) {
      const one = (await store.lock(manager, id))!;
      const attempt = { action: 'leave', version: one.version, form: {}, inputs: {} };
      const actor = kernel.actorAs<T['relation']>(superior, 'superior');
      await store.save(manager, one, kernel.act(store.machine, one, actor, attempt, this.clock.now()));
    }
  }
}
