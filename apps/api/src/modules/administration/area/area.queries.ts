import { Injectable } from '@nestjs/common';
import {
  administers,
  administrationCapacities,
  announcement,
  areaActorOf,
  areaMachine,
  DomainError,
  mayAdministerIn,
  type AreaActor,
  type AreaCase,
  type AreaTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut } from '../../../common/paging.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import { CaseStore } from '../../case/store/case.store.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { OrgTree, type TreeRow } from '../../org/org.tree.ts';
import {
  AdministeredArea,
  opensIn,
  type AdministeredAreaList,
  type AreaName,
  type TouchedByArea,
} from './area.dto.ts';
import { AreaStore } from './area.store.ts';

/** Read queries of areas for those who administer them. */
@Injectable()
export class AreaAdministrationQueries extends NounQueries<AreaTypes, AdministeredArea, AreaCase> {
  protected readonly capacities = administrationCapacities;

  constructor(
    source: DataSource,
    private readonly tree: OrgTree,
    protected override readonly store: AreaStore,
    private readonly cases: CaseStore,
    reads: CaseReads,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /**
   * What lies directly in an area, closed areas at the end. Default: the area of the caller's own office.
   * @throws DomainError NOT_FOUND (the caller does not administer what lies there)
   */
  async list(viewer: Viewer, parent: string | undefined, page: WholeQuery): Promise<AdministeredAreaList> {
    const { manager } = this.source;
    const there = parent ?? ownOffices(viewer).find(({ office }) => administers(office))!.area;
    const above = (await this.tree.some(manager, [there])).get(there);
    if (!above || !mayAdministerIn(ownOffices(viewer), above.path)) throw new DomainError('NOT_FOUND');
    const all = await this.tree.children(manager, there);
    const { items, ...more } = cut(all, page, byId);
    return {
      parent: AdministeredArea.named(above),
      path: await this.pathTo(manager, viewer, above),
      opens: opensIn(above),
      items: await this.views(manager, viewer, items),
      ...more,
    };
  }

  /** The areas above an area whose contents the viewer administers, the highest first, and itself. */
  private async pathTo(manager: EntityManager, viewer: Viewer, { path }: TreeRow): Promise<AreaName[]> {
    const own = ownOffices(viewer);
    const above = await this.tree.some(manager, path);
    return path.flatMap((id) => {
      const row = above.get(id);
      return row && mayAdministerIn(own, row.path) ? [AdministeredArea.named(row)] : [];
    });
  }

  /** What a change of an area touches, before it is made. @throws DomainError NOT_FOUND */
  async touched(viewer: Viewer, id: string, action: string): Promise<TouchedByArea> {
    const { manager } = this.source;
    await this.known(viewer, id);
    const within = await this.tree.within(manager, id, this.clock.at());
    const touched = { ...within, openTickets: await this.cases.openWithin(manager, 'ticket', id) };
    return { ...touched, sentences: announcement(action, touched) };
  }

  /** Only those who administer it know of it. */
  protected override relationOf(viewer: Viewer, one: AreaCase): AreaActor | null {
    return areaActorOf({ id: viewer.id, offices: ownOffices(viewer) }, one);
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AdministeredArea> {
    const rows = await this.tree.some(manager, [id]);
    return (await this.views(manager, viewer, [...rows.values()]))[0]!;
  }

  cardOf({ name, statusLabel }: AdministeredArea): Pick<CaseCard, 'title' | 'status'> {
    return { title: name, status: statusLabel };
  }

  /** Some areas as their administrators read them. */
  private async views(
    manager: EntityManager,
    viewer: Viewer,
    rows: readonly TreeRow[],
  ): Promise<AdministeredArea[]> {
    const found = await this.store.find(
      rows.map(({ id }) => id),
      manager,
    );
    const cases = new Map(found.map((one) => [one.id, one]));
    const named = found.flatMap(({ parent, mergedInto }) => [parent, mergedInto]);
    const names = await this.tree.some(manager, [...new Set(named.filter((id) => id !== null))]);
    return rows.map((row) => {
      const one = cases.get(row.id)!;
      return AdministeredArea.of(row, {
        one,
        names,
        now: this.reads.now(areaMachine, one, this.relationOf(viewer, one)),
      });
    });
  }
}
