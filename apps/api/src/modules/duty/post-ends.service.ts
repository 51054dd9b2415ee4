import { Injectable } from '@nestjs/common';
import { kernel, officeMachine, type Departure } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { OfficeStore } from './office.store.ts';

/** Ends posts where no person decides on the single one. */
@Injectable()
export class PostEnds {
  constructor(
    private readonly store: OfficeStore,
    private readonly posts: OrgPosts,
    private readonly clock: Clock,
  ) {}

  /** Ends the posts of a person who leaves, also those that have not begun. */
  async leave(manager: EntityManager, person: string, superior: string, reason: Departure): Promise<void> {
    if (reason !== 'end_of_office') await this.posts.endMemberships(manager, person, this.clock.at());
    if (reason !== 'leave') await this.endOffices(manager, person, superior);
  }

  private async endOffices(manager: EntityManager, person: string, superior: string): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.posts.lastingOffices(manager, person, now.at)) {
      const one = (await this.store.lock(manager, id))!;
      const command = { action: 'leave', version: one.version, form: {}, inputs: {} };
      const actor = kernel.actorAs(superior, 'superior' as const);
      await this.store.save(manager, one, kernel.act(officeMachine, one, actor, command, now));
    }
  }
}
