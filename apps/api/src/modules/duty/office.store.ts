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
import type { CasePlace } from '../case/store/case.store.ts';
import { NounStore } from '../case/store/noun.store.ts';
import { AreaEntity } from '../org/area.entity.ts';
import { OfficeEntity } from '../org/office.entity.ts';

/** Reads and writes offices. */
@Injectable()
export class OfficeStore extends NounStore<OfficeTypes, OfficeEntity> {
  readonly machine: kernel.Machine<OfficeTypes> = officeMachine;
  protected readonly table = OfficeEntity;
  protected override readonly names = { account: 'person' };

  protected override recorded(row: OfficeCase, now: OfficeTypes['now']): OfficeDecision {
    return appoint(row, kernel.system, 'system', now);
  }

  /** An office may lie above every community, so its case lies in that of the holder. */
  protected override async placeOf(manager: EntityManager, one: OfficeCase): Promise<CasePlace> {
    const { path } = await manager.findOneByOrFail(AreaEntity, { id: one.area });
    return { ...(await super.placeOf(manager, one)), path };
  }

  /** Inserts a new office, of which the holder is told. Returns its id. */
  async appoint(
    manager: EntityManager,
    office: Pick<NewOffice, 'office' | 'area' | 'person' | 'deputy'>,
    by: string,
  ): Promise<string> {
    const now = this.clock.now();
    const one = { ...office, id: await freshId(manager), since: now.at, until: null };
    return this.insert(manager, appoint(one, kernel.actorAs(by, 'appointer'), 'appointer', now));
  }
}
