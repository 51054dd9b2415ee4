import { Injectable } from '@nestjs/common';
import {
  appoint,
  kernel,
  officeMachine,
  type NewOffice,
  type OfficeCase,
  type OfficeDecision,
  type OfficeTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { freshId } from '../../common/columns.ts';
import { OfficeEntity } from '../org/office.entity.ts';
import { PostStore } from './post.store.ts';

/** Reads and writes offices. */
@Injectable()
export class OfficeStore extends PostStore<OfficeTypes, OfficeEntity> {
  readonly machine: kernel.Machine<OfficeTypes> = officeMachine;
  protected readonly table = OfficeEntity;

  protected override recorded(row: OfficeCase, now: OfficeTypes['now']): OfficeDecision {
    return appoint(row, kernel.system, 'system', now);
  }

  /** Inserts a new office, of which the holder is told. Returns its id. */
  async appoint(
    manager: EntityManager,
    office: Pick<NewOffice, 'office' | 'area' | 'person' | 'deputy' | 'label'>,
    by: string,
  ): Promise<string> {
    const now = this.clock.now();
    const one = { ...office, id: await freshId(manager), since: now.at, until: null };
    return this.insert(manager, appoint(one, kernel.actorAs(by, 'appointer'), 'appointer', now));
  }
}
