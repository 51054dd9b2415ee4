import { Injectable } from '@nestjs/common';
import {
  checkForm,
  areaForms,
  DomainError,
  kernel,
  mayAdministerIn,
  openArea,
  type AreaCase,
  type AreaInputs,
  type AreaTypes,
  type Filled,
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
import type { AdministeredArea } from './area.dto.ts';
import { AreaAdministrationQueries } from './area.queries.ts';
import { AreaStore } from './area.store.ts';

/** Opens areas and changes them. */
@Injectable()
export class AreaService extends NounService<AreaTypes, AdministeredArea> {
  constructor(
    transaction: Transaction,
    protected override readonly store: AreaStore,
    clock: Clock,
    private readonly tree: OrgTree,
    private readonly posts: OrgPosts,
    protected readonly queries: AreaAdministrationQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Opens an area in one that the viewer administers, or directly below their office.
   * @throws DomainError NOT_FOUND (elsewhere), NOT_A_CHOICE, NAME_TAKEN, any refusal of the form
   */
  open(viewer: Viewer, key: string | undefined, sent: Filled): Promise<AdministeredArea> {
    const form = checkForm(areaForms.open, sent, { now: this.clock.at() }) as AreaTypes['forms']['open'];
    let id = '';
    const write = async (manager: EntityManager): Promise<void> => {
      await this.lockFirst(manager);
      id = await this.add(manager, viewer, form);
    };
    const work = async (manager: EntityManager): Promise<AdministeredArea> => {
      await write(manager);
      return this.view(manager, viewer, id);
    };
    return this.transaction.once({ actor: viewer.id, key, body: { openArea: form } }, work);
  }

  private async add(
    manager: EntityManager,
    viewer: Viewer,
    form: AreaTypes['forms']['open'],
  ): Promise<string> {
    const id = await freshId(manager);
    const target = (await this.tree.some(manager, [form.parent].filter(isUuid))).get(form.parent);
    if (!target || !mayAdministerIn(ownOffices(viewer), target.path)) throw new DomainError('NOT_FOUND');
    const isNameTaken = await this.tree.isNameTaken(manager, form.parent, form.name);
    const inputs = { target: placeOf(target), isNameTaken };
    const actor = kernel.actorAs(viewer.id, 'administrator' as const);
    return this.store.add(manager, openArea(id, form, actor, inputs, this.clock.now()));
  }

  /** Every change of the organisation waits for the decisions that are made on it. */
  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  protected override async inputs(
    manager: EntityManager,
    _viewer: Viewer,
    one: AreaCase,
    { action, form: { name = one.name, parent = one.parent, into } }: Pick<Transition, 'action' | 'form'>,
  ): Promise<AreaInputs> {
    const named = action === 'move' ? parent : into;
    const isNameTaken = isUuid(parent)
      ? await this.tree.isNameTaken(manager, String(parent), String(name), one.id)
      : false;
    return {
      ...(isUuid(named) && (await this.target(manager, one, String(named)))),
      ...(isNameTaken && { isNameTaken }),
      ...(['merge', 'split'].includes(action) && { children: await this.children(manager, one) }),
    };
  }

  /** The area that a form names, in the community of this one. */
  private async target(manager: EntityManager, { path }: AreaCase, id: string): Promise<AreaInputs> {
    const areas = await this.tree.some(manager, [...path, id]);
    const target = areas.get(id);
    const community = path.find((one) => areas.get(one)?.kind === 'community');
    return target && community && target.path.includes(community) ? { target: placeOf(target) } : {};
  }

  /** What a merge gives, or what a split takes back. */
  private async children(manager: EntityManager, one: AreaCase): Promise<string[]> {
    const within = await this.tree.children(manager, one.mergedInto ?? one.id);
    const ids = within.map(({ id }) => id);
    return one.mergedInto === null ? ids : ids.filter((id) => one.gave.includes(id));
  }
}

const placeOf = ({
  id,
  kind,
  path,
  isOpen,
}: NonNullable<AreaInputs['target']>): NonNullable<AreaInputs['target']> => ({ id, kind, path, isOpen });
