import { Injectable } from '@nestjs/common';
import {
  categoryForms,
  checkForm,
  DomainError,
  kernel,
  mayAdministerIn,
  openCategory,
  type CategoryCase,
  type CategoryInputs,
  type CategoryTypes,
  type Filled,
  type NewCategory,
} from '@sandan/domain';
import { Not, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId } from '../../../common/columns.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import { NounService } from '../../case/noun.service.ts';
import type { Transition } from '../../case/transition.ts';
import { CategoryEntity } from '../../org/category.entity.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { OrgTree } from '../../org/org.tree.ts';
import type { AdministeredCategory } from './category.dto.ts';
import { CategoryAdministrationQueries } from './category.queries.ts';
import { CategoryStore } from './category.store.ts';

/** Opens categories and changes them. */
@Injectable()
export class CategoryService extends NounService<CategoryTypes, AdministeredCategory> {
  constructor(
    transaction: Transaction,
    protected override readonly store: CategoryStore,
    clock: Clock,
    private readonly tree: OrgTree,
    private readonly posts: OrgPosts,
    protected readonly queries: CategoryAdministrationQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Opens a category in a community that the viewer administers.
   * @throws DomainError NOT_FOUND (elsewhere), NAME_TAKEN, UNKNOWN_REFERENCE, any refusal of the form
   */
  open(viewer: Viewer, key: string | undefined, sent: Filled): Promise<AdministeredCategory> {
    const form = checkForm(categoryForms.open, sent, { now: this.clock.at() }) as NewCategory;
    const work = async (manager: EntityManager): Promise<AdministeredCategory> => {
      await this.lockFirst(manager);
      return this.view(manager, viewer, await this.add(manager, viewer, form));
    };
    return this.transaction.once({ actor: viewer.id, key, body: { openCategory: form } }, work);
  }

  private async add(manager: EntityManager, viewer: Viewer, form: NewCategory): Promise<string> {
    const found = await this.tree.some(manager, [form.community].filter(isUuid));
    const there = found.get(form.community);
    if (there?.kind !== 'community' || !mayAdministerIn(ownOffices(viewer), there.path))
      throw new DomainError('NOT_FOUND');
    const place = { id: await freshId(manager), community: there.id, path: there.path };
    const inputs = await this.around(manager, place, form);
    const actor = kernel.actorAs(viewer.id, 'administrator' as const);
    return this.store.insert(manager, openCategory(place, form, actor, inputs, this.clock.now()));
  }

  /** Every change of the organisation waits for the decisions that are made on it. */
  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  protected override inputs(
    manager: EntityManager,
    _viewer: Viewer,
    one: CategoryCase,
    { form: { title = one.title, parent } }: Pick<Transition, 'form'>,
  ): Promise<CategoryInputs> {
    return this.around(manager, one, { title, parent });
  }

  /** What lies beside a category that is to have this name and parent. */
  private async around(
    manager: EntityManager,
    { id, community }: Pick<CategoryCase, 'id' | 'community'>,
    { title, parent }: Filled,
  ): Promise<CategoryInputs> {
    const open = { community, active: true };
    const target = isUuid(parent)
      ? await manager.findOneBy(CategoryEntity, { id: String(parent), community })
      : null;
    const isNameTaken = await manager.existsBy(CategoryEntity, { ...open, name: String(title), id: Not(id) });
    const hasChildren = await manager.existsBy(CategoryEntity, { ...open, parent: id });
    return {
      ...(target && { target: { id: target.id, parent: target.parent, isOpen: target.active } }),
      ...(isNameTaken && { isNameTaken }),
      ...(hasChildren && { hasChildren }),
    };
  }
}
