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
import { freshId, freshIds } from '../../common/columns.ts';
import { OfficeEntity } from '../org/office.entity.ts';
import { PostStore } from './post.store.ts';

export type AppointedOffice = Pick<NewOffice, 'office' | 'area' | 'person' | 'deputy' | 'label'>;

/** Reads and writes offices. */
@Injectable()
export class OfficeStore extends PostStore<OfficeTypes, OfficeEntity> {
  readonly machine: kernel.Machine<OfficeTypes> = officeMachine;
  protected readonly table = OfficeEntity;

  protected override recorded(row: OfficeCase, now: OfficeTypes['now']): OfficeDecision {
    return appoint(row, kernel.system, 'system', now);
  }

  /** Inserts a new office, of which the holder is told. Returns its id. */
  async appoint(manager: EntityManager, office: AppointedOffice, by: string): Promise<string> {
    return this.insert(manager, this.appointment(office, by, await freshId(manager)));
  }

  /** Inserts new offices, as `appoint` does for one. */
  async appointAll(manager: EntityManager, offices: readonly AppointedOffice[], by: string): Promise<void> {
    const ids = await freshIds(manager, offices.length);
    await this.insertAll(
      manager,
      offices.map((one, at) => this.appointment(one, by, ids[at]!)),
    );
  }

  private appointment(office: AppointedOffice, by: string, id: string): OfficeDecision {
    const now = this.clock.now();
    const one = { ...office, id, since: now.at, until: null };
    return appoint(one, kernel.actorAs(by, 'appointer'), 'appointer', now);
  }
}
