import { Inject, Injectable } from '@nestjs/common';
import {
  DomainError,
  recordedUnit,
  unitMachine,
  type kernel,
  type UnitCase,
  type UnitDecision,
  type UnitTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { CasePlace } from '../../case/store/case.store.ts';
import { NounStore } from '../../case/store/noun.store.ts';
import type { Fields } from '../../case/store/row-mapper.ts';
import { OrgUnits } from '../../org/org.units.ts';
import { UnitEntity } from '../../org/unit.entity.ts';

/** Reads and writes units. */
@Injectable()
export class UnitStore extends NounStore<UnitTypes, UnitEntity> {
  readonly machine: kernel.Machine<UnitTypes> = unitMachine;
  protected readonly table = UnitEntity;

  @Inject(OrgUnits) private readonly units!: OrgUnits;

  protected override recorded(row: UnitCase, now: UnitTypes['now']): UnitDecision {
    return recordedUnit(row, now);
  }

  /** @throws DomainError NOT_OFFERED where there is no community, so that no case can lie there */
  protected override async placeOf(manager: EntityManager, { area }: UnitCase): Promise<CasePlace> {
    const place = await this.units.placeOf(manager, area);
    if (!place) throw new DomainError('NOT_OFFERED');
    return place;
  }

  protected override written({ case: { state } }: UnitDecision): Fields {
    return { active: state === 'open' };
  }
}
