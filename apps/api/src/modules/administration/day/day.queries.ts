import { Injectable } from '@nestjs/common';
import {
  administrationCapacities,
  dayActorOf,
  dayAnnouncement,
  dayMachine,
  dayOfDate,
  startOfDay,
  type DayActor,
  type DayCase,
  type DayTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut } from '../../../common/paging.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import { CaseStore } from '../../case/store/case.store.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { OrgTree } from '../../org/org.tree.ts';
import { administeredCommunity } from '../administered-community.ts';
import { AdministeredDay, type AdministeredDayList, type TouchedByDay } from './day.dto.ts';
import { CommunityDayEntity } from './day.entity.ts';
import { DayStore } from './day.store.ts';

/** Read queries of the days of communities for those who administer them. */
@Injectable()
export class DayQueries extends NounQueries<DayTypes, AdministeredDay> {
  protected readonly capacities = administrationCapacities;

  constructor(
    source: DataSource,
    store: DayStore,
    reads: CaseReads,
    private readonly tree: OrgTree,
    private readonly cases: CaseStore,
  ) {
    super(source, store, reads);
  }

  /** The days of a community. @throws DomainError NOT_FOUND (the caller does not administer it) */
  async list(viewer: Viewer, community: string | undefined, page: WholeQuery): Promise<AdministeredDayList> {
    const { manager } = this.source;
    const { id, name } = await administeredCommunity(this.tree, manager, viewer, community);
    const rows = await manager.find(CommunityDayEntity, {
      select: { id: true },
      where: { community: id },
      order: { date: 'DESC', id: 'ASC' },
    });
    const { items, ...more } = cut(rows, page, byId);
    const found = await this.store.find(items.map(byId), manager);
    return { community: { id, name }, items: found.map((one) => this.viewOf(viewer, one)), ...more };
  }

  /** Only those who administer its community know of it. */
  protected override relationOf(viewer: Viewer, one: DayCase): DayActor | null {
    return dayActorOf({ id: viewer.id, offices: ownOffices(viewer) }, one);
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AdministeredDay> {
    return this.viewOf(viewer, (await this.store.find([id], manager))[0]!);
  }

  cardOf({ name, label, statusLabel }: AdministeredDay): Pick<CaseCard, 'title' | 'status'> {
    return { title: `${name} ${label}`, status: statusLabel };
  }

  /** What a change of a day touches, before it is made. @throws DomainError NOT_FOUND */
  async touched(viewer: Viewer, id: string, action: string): Promise<TouchedByDay> {
    const { one } = await this.known(viewer, id);
    const from = startOfDay(dayOfDate(one.date)!);
    const openTickets = await this.cases.promisedFrom(this.source.manager, 'ticket', one.community, from);
    return { openTickets, sentences: dayAnnouncement(action, one, { openTickets }) };
  }

  private viewOf(viewer: Viewer, one: DayCase): AdministeredDay {
    return AdministeredDay.of(one, this.reads.now(dayMachine, one, this.relationOf(viewer, one)));
  }
}
