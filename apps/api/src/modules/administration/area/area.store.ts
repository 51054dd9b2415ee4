import { Inject, Injectable } from '@nestjs/common';
import {
  areaMachine,
  DomainError,
  recordedArea,
  type AreaCase,
  type AreaDecision,
  type AreaTypes,
  type kernel,
} from '@sandan/domain';
import { In, type EntityManager } from 'typeorm';
import type { CasePlace } from '../../case/store/case.store.ts';
import { NounStore } from '../../case/store/noun.store.ts';
import type { Fields } from '../../case/store/row-mapper.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { OrgTree } from '../../org/org.tree.ts';

/** Reads and writes areas. The paths and full names of what lies below follow each decision. */
@Injectable()
export class AreaStore extends NounStore<AreaTypes, AreaEntity> {
  readonly machine: kernel.Machine<AreaTypes> = areaMachine;
  protected readonly table = AreaEntity;

  @Inject(OrgTree) private readonly tree!: OrgTree;

  protected override recorded(row: AreaCase, now: AreaTypes['now']): AreaDecision {
    return recordedArea(row, now);
  }

  /** Rooms are encrypted in their rows. */
  protected override async fieldsOf(manager: EntityManager, rows: readonly AreaEntity[]): Promise<Fields[]> {
    const named = await this.tree.some(
      manager,
      rows.map(({ id }) => id),
    );
    const some = await super.fieldsOf(manager, rows);
    return some.map((fields, at) => ({ ...fields, name: named.get(rows[at]!.id)!.name }));
  }

  /** @throws DomainError NOT_OFFERED above every community, where no case lies */
  protected override async placeOf(manager: EntityManager, { path }: AreaCase): Promise<CasePlace> {
    const found = await manager.findOneBy(AreaEntity, { id: In([...path]), kind: 'community' });
    if (!found) throw new DomainError('NOT_OFFERED');
    return { community: found.id, path: [...path] };
  }

  protected override written({ case: one }: AreaDecision): Fields {
    return { name: this.tree.stored(one, one.name, 'name'), active: one.state === 'open' };
  }

  /** Inserts a new area. Returns its id. */
  async add(manager: EntityManager, decision: AreaDecision): Promise<string> {
    const { case: one, event } = decision;
    const name = this.tree.stored(one, one.name, 'name');
    const id = await this.insert(manager, decision, { name, fullName: '' });
    await this.tree.follow(manager, [id], event.at);
    return id;
  }

  override async save(manager: EntityManager, before: AreaCase, decision: AreaDecision): Promise<void> {
    await super.save(manager, before, decision);
    const { case: after, event } = decision;
    if (after.name !== before.name) await this.tree.follow(manager, [after.id], event.at, before);
    if (after.parent !== before.parent) await this.tree.follow(manager, [after.id], event.at);
    if (after.mergedInto !== before.mergedInto)
      await this.tree.putInto(manager, event.inputs.children ?? [], after.mergedInto ?? after.id, event.at);
  }
}
