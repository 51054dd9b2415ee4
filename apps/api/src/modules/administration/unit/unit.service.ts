import { Injectable } from '@nestjs/common';
import {
  checkForm,
  DomainError,
  kernel,
  mayAdministerIn,
  openUnit,
  unitForms,
  type Filled,
  type UnitCase,
  type UnitInputs,
  type UnitTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId } from '../../../common/columns.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import { NounService } from '../../case/noun.service.ts';
import type { Transition } from '../../case/transition.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { OrgTree } from '../../org/org.tree.ts';
import { OrgUnits } from '../../org/org.units.ts';
import type { AdministeredUnit } from './unit.dto.ts';
import { UnitQueries } from './unit.queries.ts';
import { UnitStore } from './unit.store.ts';

/** Opens units and changes them. */
@Injectable()
export class UnitService extends NounService<UnitTypes, AdministeredUnit> {
  constructor(
    transaction: Transaction,
    protected override readonly store: UnitStore,
    clock: Clock,
    private readonly tree: OrgTree,
    private readonly units: OrgUnits,
    private readonly posts: OrgPosts,
    protected readonly queries: UnitQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Opens a unit in an area that the viewer administers.
   * @throws DomainError NOT_FOUND (elsewhere), UNKNOWN_REFERENCE, NAME_TAKEN, any refusal of the form
   */
  open(viewer: Viewer, key: string | undefined, sent: Filled): Promise<AdministeredUnit> {
    const form = checkForm(unitForms.open, sent, { now: this.clock.at() }) as UnitTypes['forms']['open'];
    const work = async (manager: EntityManager): Promise<AdministeredUnit> => {
      await this.lockFirst(manager);
      const inputs = await this.inputsFor(manager, viewer, form);
      if (!inputs.area) throw new DomainError('NOT_FOUND');
      const actor = kernel.actorAs(viewer.id, 'administrator' as const);
      const decision = openUnit(await freshId(manager), form, actor, inputs, this.clock.now());
      return this.view(manager, viewer, await this.store.insert(manager, decision));
    };
    return this.transaction.once({ actor: viewer.id, key, body: { openUnit: form } }, work);
  }

  /** Every change of the organisation waits for the decisions that are made on it. */
  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  protected override inputs(
    manager: EntityManager,
    viewer: Viewer,
    one: UnitCase,
    { form: { name = one.name, area = one.area, parent } }: Pick<Transition, 'form'>,
  ): Promise<UnitInputs> {
    return this.inputsFor(manager, viewer, { name, area, parent }, one.id);
  }

  /** What a form names, as far as the viewer administers it. */
  private async inputsFor(
    manager: EntityManager,
    viewer: Viewer,
    { name, area, parent }: { readonly [field in 'name' | 'area' | 'parent']?: unknown },
    self?: string,
  ): Promise<UnitInputs> {
    if (!isUuid(area)) return {};
    const there = (await this.tree.some(manager, [String(area)])).get(String(area));
    if (!there || !mayAdministerIn(ownOffices(viewer), there.path)) return {};
    const { id, kind, path, isOpen } = there;
    return {
      area: { id, kind, path, isOpen },
      ...(isUuid(parent) && (await this.above(manager, viewer, String(parent)))),
      ...((await this.units.isNameTaken(manager, id, String(name), self)) && { isNameTaken: true }),
    };
  }

  private async above(manager: EntityManager, viewer: Viewer, id: string): Promise<UnitInputs> {
    const unit = (await this.units.some(manager, [id])).get(id);
    if (!unit || !mayAdministerIn(ownOffices(viewer), unit.path)) return {};
    return { above: { id, isOpen: unit.active, line: await this.units.line(manager, id) } };
  }
}
