import { Injectable } from '@nestjs/common';
import {
  checkForm,
  dayForms,
  dayOfDate,
  kernel,
  openDay,
  type DayCase,
  type DayInputs,
  type DayTypes,
  type Filled,
  type NewDay,
} from '@sandan/domain';
import { Not, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId } from '../../../common/columns.ts';
import { lawfulDays } from '../../../common/festivals.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { NounService } from '../../case/noun.service.ts';
import type { Transition } from '../../case/transition.ts';
import type { Known } from '../../case/view/case-reads.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { OrgTree } from '../../org/org.tree.ts';
import { TicketService } from '../../ticket/ticket.service.ts';
import { administeredCommunity } from '../administered-community.ts';
import { CommunityDays } from './community-days.ts';
import type { AdministeredDay } from './day.dto.ts';
import { CommunityDayEntity } from './day.entity.ts';
import { DayQueries } from './day.queries.ts';
import { DayStore } from './day.store.ts';

const isLawful = (date: string): boolean =>
  lawfulDays(Number(date.slice(0, 4))).some(({ day }) => day === dayOfDate(date));

/** Plans the days of communities and puts them in force. */
@Injectable()
export class DayService extends NounService<DayTypes, AdministeredDay> {
  constructor(
    transaction: Transaction,
    protected override readonly store: DayStore,
    clock: Clock,
    private readonly tree: OrgTree,
    private readonly posts: OrgPosts,
    private readonly tickets: TicketService,
    private readonly days: CommunityDays,
    protected readonly queries: DayQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Plans a day of a community that the viewer administers.
   * @throws DomainError NOT_FOUND (elsewhere), any refusal of the form
   */
  open(viewer: Viewer, key: string | undefined, sent: Filled): Promise<AdministeredDay> {
    const form = checkForm(dayForms.open, sent, { now: this.clock.at() }) as NewDay;
    const work = async (manager: EntityManager): Promise<AdministeredDay> =>
      this.view(manager, viewer, await this.add(manager, viewer, form));
    return this.transaction.once({ actor: viewer.id, key, body: { openDay: form } }, work);
  }

  private async add(manager: EntityManager, viewer: Viewer, form: NewDay): Promise<string> {
    const { id: community, path } = await administeredCommunity(this.tree, manager, viewer, form.community);
    const place = { id: await freshId(manager), community, path };
    const actor = kernel.actorAs(viewer.id, 'administrator' as const);
    const inputs = { isLawful: isLawful(form.date) };
    return this.store.insert(manager, openDay(place, form, actor, inputs, this.clock.now()));
  }

  /** Every process counts by the day as soon as it is in force. */
  override async take(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    transition: Transition,
  ): Promise<AdministeredDay> {
    const view = await super.take(viewer, key, id, transition);
    await this.days.loadEverywhere();
    return view;
  }

  /** Every change of the organisation waits for the decisions that are made on it. */
  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  protected override async inputs(
    manager: EntityManager,
    _viewer: Viewer,
    { id, community, date: before }: DayCase,
    { form: { date = before } }: Pick<Transition, 'form'>,
  ): Promise<DayInputs> {
    const isTaken = await manager.existsBy(CommunityDayEntity, {
      ...{ community, date: before, inForce: true, id: Not(id) },
    });
    return { isTaken, isLawful: isLawful(String(date)) };
  }

  /** What runs in the community is promised anew when a day comes into force, and when it no longer is. */
  protected override async move(
    manager: EntityManager,
    viewer: Viewer,
    known: Known<DayTypes>,
    transition: Transition,
  ): Promise<void> {
    await super.move(manager, viewer, known, transition);
    const { state, community } = known.one;
    if (state === 'in_force' || transition.action === 'apply')
      await this.tickets.countAnew(manager, community);
  }
}
