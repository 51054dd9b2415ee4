import { Injectable } from '@nestjs/common';
import {
  homeClaimMachine,
  register,
  type HomeClaim,
  type HomeClaimDecision,
  type HomeClaimTypes,
  type kernel,
} from '@sandan/domain';
import { In, type EntityManager } from 'typeorm';
import { cellOf } from '../../../common/vault.ts';
import type { CasePlace } from '../../case/store/case.store.ts';
import { NounStore } from '../../case/store/noun.store.ts';
import type { Fields } from '../../case/store/row-mapper.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { revokeHouseholdRights } from '../household-rights.ts';
import { ResidenceEntity } from '../household.entity.ts';

/** Reads and writes homes. */
@Injectable()
export class HomeClaimStore extends NounStore<HomeClaimTypes, ResidenceEntity> {
  readonly machine: kernel.Machine<HomeClaimTypes> = homeClaimMachine;
  protected readonly table = ResidenceEntity;
  protected override readonly names = { account: 'applicant' };

  protected override recorded(row: HomeClaim, now: HomeClaimTypes['now']): HomeClaimDecision {
    const { id, applicant, household, path, role, status, until, decidedBy, decidedAt, decidedAs } = row;
    const recorded = { status, until, decidedBy, decidedAt, decidedAs };
    return register({ id, applicant, household, path }, role, { recorded }, now);
  }

  /** A home lies where its household does. */
  protected override async fieldsOf(
    manager: EntityManager,
    rows: readonly ResidenceEntity[],
  ): Promise<Fields[]> {
    const areas = await manager.findBy(AreaEntity, { id: In(rows.map(({ household }) => household)) });
    const paths = new Map(areas.map(({ id, path }) => [id, path]));
    const some = await super.fieldsOf(manager, rows);
    return some.map((fields, at) => ({ ...fields, path: paths.get(rows[at]!.household) }));
  }

  protected override async placeOf(manager: EntityManager, { path }: HomeClaim): Promise<CasePlace> {
    const { id } = await manager.findOneByOrFail(AreaEntity, { id: In([...path]), kind: 'community' });
    return { community: id, path: [...path] };
  }

  /** The last reason of a decision. */
  protected override written({ case: { id }, event }: HomeClaimDecision): Fields {
    const { why } = event.form;
    return why ? { refusal: this.vault.seal(why, cellOf('residence', 'refusal', id)) } : {};
  }

  /** A former resident loses the rights of the household. */
  override async save(manager: EntityManager, before: HomeClaim, decision: HomeClaimDecision): Promise<void> {
    await super.save(manager, before, decision);
    const { applicant, household, outcome } = decision.case;
    if (before.outcome === 'confirmed' && outcome !== 'confirmed')
      await revokeHouseholdRights(manager, applicant, household, decision.event.at);
  }
}
