import { Injectable } from '@nestjs/common';
import {
  activityForms,
  checkForm,
  DomainError,
  instantOf,
  mayHost,
  planActivity,
  type ActivityTypes,
  type Filled,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { Transaction } from '../../common/transaction.ts';
import { actsAround, type Viewer } from '../../common/viewer.ts';
import { NounService } from '../case/noun.service.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { OrgTree } from '../org/org.tree.ts';
import { OrgUnits } from '../org/org.units.ts';
import { personOf } from './activity-person.ts';
import type { ActivityView } from './activity.dto.ts';
import { ActivityQueries } from './activity.queries.ts';
import { ActivityStore } from './activity.store.ts';

type Plan = ActivityTypes['forms']['plan'];

/** Plans activities and takes them through their day. */
@Injectable()
export class ActivityService extends NounService<ActivityTypes, ActivityView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: ActivityStore,
    clock: Clock,
    protected readonly queries: ActivityQueries,
    private readonly tree: OrgTree,
    private readonly units: OrgUnits,
    private readonly posts: OrgPosts,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Plans an activity for an area over which the caller holds an office, or as a member of the unit that holds it.
   * @throws DomainError NOT_FOUND (elsewhere), UNKNOWN_REFERENCE, TOO_EARLY, TOO_LATE, any refusal of the form
   */
  plan(viewer: Viewer, key: string | undefined, sent: Filled): Promise<ActivityView> {
    const form = checkForm(activityForms.plan, sent, { now: this.clock.at() }) as Plan;
    return this.transaction.once({ actor: viewer.id, key, body: { planActivity: form } }, async (manager) => {
      const path = await this.pathOf(manager, viewer, form);
      await this.checkStaff(manager, viewer, form);
      const { starts, ends, staff = [], capacity = null, host = null, ...more } = form;
      const times = { starts: instantOf(starts)!, ends: instantOf(ends)! };
      const people = { staff: [...new Set(staff)], capacity, host, plannedBy: viewer.id };
      const one = { id: await freshId(manager), path, ...more, ...times, ...people };
      const id = await this.store.insert(manager, planActivity(one, this.clock.now()));
      return this.view(manager, viewer, id);
    });
  }

  /** The path of an area for which the viewer may hold activities. */
  private async pathOf(
    manager: EntityManager,
    viewer: Viewer,
    { area, host }: Plan,
  ): Promise<readonly string[]> {
    const there = (await this.tree.some(manager, [area])).get(area);
    const unit = host === undefined ? undefined : (await this.units.some(manager, [host])).get(host);
    const path = there?.isOpen === true && there.kind !== 'household' ? there.path : [];
    const isUnitNear = unit?.active === true && actsAround(viewer, unit.path);
    if (!actsAround(viewer, path) || !mayHost(personOf(viewer), { path, host: host ?? null }))
      throw new DomainError('NOT_FOUND');
    if (host !== undefined && !isUnitNear) throw new DomainError('UNKNOWN_REFERENCE', { field: 'host' });
    return path;
  }

  /** Only who has a post in the same communities is on duty. */
  private async checkStaff(manager: EntityManager, { actsIn }: Viewer, { staff = [] }: Plan): Promise<void> {
    const at = this.clock.at();
    for (const person of staff) {
      const { offices = [], units = [] } = (await this.posts.holder(manager, actsIn, person, at)) ?? {};
      if (offices.length + units.length === 0) throw new DomainError('UNKNOWN_REFERENCE', { field: 'staff' });
    }
  }
}
