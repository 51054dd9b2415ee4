import { Injectable } from '@nestjs/common';
import {
  administrationCapacities,
  categoryActorOf,
  categoryAnnouncement,
  categoryMachine,
  type CategoryActor,
  type CategoryCase,
  type CategoryTypes,
} from '@sandan/domain';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut } from '../../../common/paging.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { CategoryEntity } from '../../org/category.entity.ts';
import { OrgTree } from '../../org/org.tree.ts';
import { TicketsOfCategory } from '../../ticket/list/tickets-of-category.queries.ts';
import { administeredCommunity } from '../administered-community.ts';
import { AdministeredCategory } from './category.dto.ts';
import type { AdministeredCategoryList, TouchedByCategory } from './category.dto.ts';
import { CategoryStore } from './category.store.ts';

/** Read queries of categories for those who administer them. */
@Injectable()
export class CategoryAdministrationQueries extends NounQueries<
  CategoryTypes,
  AdministeredCategory,
  CategoryCase
> {
  protected readonly capacities = administrationCapacities;

  constructor(
    source: DataSource,
    private readonly tree: OrgTree,
    protected override readonly store: CategoryStore,
    private readonly tickets: TicketsOfCategory,
    reads: CaseReads,
  ) {
    super(source, store, reads);
  }

  /**
   * The categories of a community, closed ones at the end. Default: the first that the caller administers.
   * @throws DomainError NOT_FOUND (the caller does not administer it)
   */
  async list(
    viewer: Viewer,
    community: string | undefined,
    page: WholeQuery,
  ): Promise<AdministeredCategoryList> {
    const { manager } = this.source;
    const { id, name } = await administeredCommunity(this.tree, manager, viewer, community);
    const rows = await manager.find(CategoryEntity, {
      select: { id: true },
      where: { community: id },
      order: { active: 'DESC', position: 'ASC', id: 'ASC' },
    });
    const { items, ...more } = cut(rows, page, byId);
    const ids = items.map((row) => row.id);
    return { community: { id, name }, items: await this.views(manager, viewer, ids), ...more };
  }

  /** What a change of a category touches, before it is made. @throws DomainError NOT_FOUND */
  async touched(viewer: Viewer, id: string, action: string): Promise<TouchedByCategory> {
    const { manager } = this.source;
    const { one } = await this.known(viewer, id);
    const touched = {
      openTickets: await this.tickets.openIn(manager, one.community, one.code),
      below: await manager.countBy(CategoryEntity, { parent: id, active: true }),
    };
    return { ...touched, sentences: categoryAnnouncement(action, touched) };
  }

  /** Only those who administer its community know of it. */
  protected override relationOf(viewer: Viewer, one: CategoryCase): CategoryActor | null {
    return categoryActorOf({ id: viewer.id, offices: ownOffices(viewer) }, one);
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AdministeredCategory> {
    return (await this.views(manager, viewer, [id]))[0]!;
  }

  cardOf({ title, statusLabel }: AdministeredCategory): Pick<CaseCard, 'title' | 'status'> {
    return { title, status: statusLabel };
  }

  /** Some categories as their administrators read them. */
  private async views(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly string[],
  ): Promise<AdministeredCategory[]> {
    const found = await this.store.find(ids, manager);
    const parents = found.flatMap(({ parent }) => parent ?? []);
    const named = await manager.findBy(CategoryEntity, { id: In(parents) });
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return found.map((one) =>
      AdministeredCategory.of(one, {
        parentName: names.get(one.parent ?? '') ?? '',
        now: this.reads.now(categoryMachine, one, this.relationOf(viewer, one)),
      }),
    );
  }
}
