import { Injectable } from '@nestjs/common';
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
import { AreaEntity } from '../../org/area.entity.ts';
import { UnitEntity } from '../../org/unit.entity.ts';

/** Its community, or the first one below an area that lies above communities. */
const COMMUNITY = `SELECT c.id FROM area c JOIN area a ON a.id = $1
  WHERE c.kind = 'community' AND (c.id = ANY (a.path) OR c.path @> ARRAY[a.id]) ORDER BY c.position, c.id LIMIT 1`;

/** Reads and writes units. */
@Injectable()
export class UnitStore extends NounStore<UnitTypes, UnitEntity> {
  readonly machine: kernel.Machine<UnitTypes> = unitMachine;
  protected readonly table = UnitEntity;

  protected override recorded(row: UnitCase, now: UnitTypes['now']): UnitDecision {
    return recordedUnit(row, now);
  }

  /** @throws DomainError NOT_OFFERED where there is no community, so that no case can lie there */
  protected override async placeOf(manager: EntityManager, { area }: UnitCase): Promise<CasePlace> {
    const { path } = await manager.findOneByOrFail(AreaEntity, { id: area });
    const [found] = await manager.query<{ id: string }[]>(COMMUNITY, [area]);
    if (!found) throw new DomainError('NOT_OFFERED');
    return { community: found.id, path };
  }

  protected override written({ case: { state } }: UnitDecision): Fields {
    return { active: state === 'open' };
  }
}
