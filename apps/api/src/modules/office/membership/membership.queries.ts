import { Injectable } from '@nestjs/common';
import {
  DomainError,
  mayAdministerIn,
  membershipActorOf,
  membershipCapacities,
  membershipMachine,
  type MembershipActor,
  type MembershipCase,
  type MembershipTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut } from '../../../common/paging.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { MembershipStore } from '../../duty/membership.store.ts';
import { OrgTree } from '../../org/org.tree.ts';
import { OrgUnits, type UnitPlace } from '../../org/org.units.ts';
import { MembershipView, type MembershipList } from './membership.dto.ts';

/** Read queries of memberships in units, for members and those who administer the unit. */
@Injectable()
export class MembershipQueries extends NounQueries<MembershipTypes, MembershipView, MembershipCase> {
  protected readonly capacities = membershipCapacities;

  constructor(
    source: DataSource,
    private readonly units: OrgUnits,
    private readonly tree: OrgTree,
    protected override readonly store: MembershipStore,
    reads: CaseReads,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** The members of a unit that the caller administers; those who have left at the end. @throws DomainError NOT_FOUND */
  async list(viewer: Viewer, unit: string, page: WholeQuery): Promise<MembershipList> {
    const { manager } = this.source;
    const found = (await this.units.some(manager, [unit])).get(unit);
    if (!found || !mayAdministerIn(ownOffices(viewer), found.path)) throw new DomainError('NOT_FOUND');
    const all = await this.store.find(await this.units.memberships(manager, unit, this.clock.at()), manager);
    const { items, ...more } = cut(all, page, byId);
    return { items: await this.views(manager, viewer, items), ...more };
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<MembershipView> {
    return (await this.views(manager, viewer, await this.store.find([id], manager)))[0]!;
  }

  cardOf({ unit, person, statusLabel }: MembershipView): Pick<CaseCard, 'title' | 'status'> {
    return { title: `${unit.name} ${person.name}`, status: statusLabel };
  }

  /**
   * What a viewer is to a membership; null for those who must not know of it. To ask about a missing one costs
   * the same.
   */
  override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: MembershipCase | undefined,
  ): Promise<MembershipActor | null> {
    const units = await this.units.some(manager, [one?.unit ?? id]);
    return one ? actorIn(viewer, one, units) : null;
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly MembershipCase[],
  ): Promise<MembershipView[]> {
    const units = await this.units.some(manager, [...new Set(some.map(({ unit }) => unit))]);
    const areas = await this.tree.some(manager, [...new Set(some.map(({ area }) => area))]);
    const people = await this.firewall.people(
      manager,
      some.map(({ person }) => person),
    );
    return some.map((one) => {
      const area = areas.get(one.area)!;
      return MembershipView.of(one, {
        unit: { id: one.unit, name: units.get(one.unit)!.name },
        area: { id: area.id, name: area.fullName || area.name },
        person: { id: one.person, name: people.of(viewer, one.person, 'holder') ?? '' },
        at: this.clock.at(),
        now: this.reads.now(membershipMachine, one, actorIn(viewer, one, units)),
      });
    });
  }
}

const actorIn = (
  viewer: Viewer,
  one: MembershipCase,
  units: ReadonlyMap<string, UnitPlace>,
): MembershipActor | null =>
  membershipActorOf({ id: viewer.id, offices: ownOffices(viewer) }, one, units.get(one.unit)!.path);
