import { Injectable } from '@nestjs/common';
import {
  administers,
  administrationCapacities,
  DomainError,
  mayAdministerIn,
  unitActorOf,
  unitAnnouncement,
  unitMachine,
  type UnitActor,
  type UnitCase,
  type UnitKind,
  type UnitTypes,
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
import { OrgTree } from '../../org/org.tree.ts';
import { OrgUnits } from '../../org/org.units.ts';
import { AdministeredUnit, type AdministeredUnitList, type TouchedByUnitChange } from './unit.dto.ts';
import { UnitStore } from './unit.store.ts';

/** Read queries of units for those who administer them. */
@Injectable()
export class UnitQueries extends NounQueries<UnitTypes, AdministeredUnit, UnitCase> {
  protected readonly capacities = administrationCapacities;

  constructor(
    source: DataSource,
    private readonly tree: OrgTree,
    private readonly units: OrgUnits,
    protected override readonly store: UnitStore,
    private readonly cases: CaseStore,
    reads: CaseReads,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /**
   * The units in an area and below. Default: in all areas of the caller's own offices.
   * @throws DomainError NOT_FOUND (the caller does not administer what lies there)
   */
  async list(
    viewer: Viewer,
    area: string | undefined,
    kind: UnitKind | undefined,
    page: WholeQuery,
  ): Promise<AdministeredUnitList> {
    const { manager } = this.source;
    const there = area === undefined ? undefined : (await this.tree.some(manager, [area])).get(area);
    if (area !== undefined && !(there && mayAdministerIn(ownOffices(viewer), there.path)))
      throw new DomainError('NOT_FOUND');
    const mine = ownOffices(viewer).filter(({ office }) => administers(office));
    const areas = area === undefined ? mine.map((one) => one.area) : [area];
    const all = await this.units.within(manager, areas);
    const some = await this.store.find(
      all.map(({ id }) => id),
      manager,
    );
    const { items, ...more } = cut(
      some.filter((one) => kind === undefined || one.kind === kind),
      page,
      byId,
    );
    return { items: await this.views(manager, viewer, items), ...more };
  }

  /** What a change of a unit touches, before it is made. @throws DomainError NOT_FOUND */
  async touched(viewer: Viewer, id: string, action: string): Promise<TouchedByUnitChange> {
    const { manager } = this.source;
    await this.known(viewer, id);
    const depending = await this.units.depending(manager, id, this.clock.at());
    const touched = { ...depending, openTickets: await this.cases.openWith(manager, 'ticket', id) };
    return { ...touched, sentences: unitAnnouncement(action, touched) };
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AdministeredUnit> {
    return (await this.views(manager, viewer, await this.store.find([id], manager)))[0]!;
  }

  cardOf({ name, statusLabel }: AdministeredUnit): Pick<CaseCard, 'title' | 'status'> {
    return { title: name, status: statusLabel };
  }

  /**
   * What a viewer is to a unit; null for those who do not administer its area. To ask about a missing unit costs
   * the same.
   */
  override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: Pick<UnitCase, 'area'> | undefined,
  ): Promise<UnitActor | null> {
    const areas = await this.tree.some(manager, [one?.area ?? id]);
    const area = areas.get(one?.area ?? '');
    return area ? unitActorOf({ id: viewer.id, offices: ownOffices(viewer) }, area.path) : null;
  }

  /** Some units as their administrators read them. */
  private async views(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly UnitCase[],
  ): Promise<AdministeredUnit[]> {
    const areas = await this.tree.some(manager, [...new Set(some.map(({ area }) => area))]);
    const above = some.flatMap(({ parent }) => parent ?? []);
    const units = await this.units.some(manager, [...new Set(above)]);
    const self = { id: viewer.id, offices: ownOffices(viewer) };
    return some.map((one) => {
      const now = this.reads.now(unitMachine, one, unitActorOf(self, areas.get(one.area)!.path));
      return AdministeredUnit.of(one, { areas, units, now });
    });
  }
}
