import { Injectable } from '@nestjs/common';
import { DomainError, mayAppoint, type OfficeCase, type OfficeTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import { NounService } from '../case/noun.service.ts';
import { OfficeStore } from '../duty/office.store.ts';
import { HandoverService } from '../handover/handover.service.ts';
import { nameIn } from '../account/account.names.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { Appointments } from './appointments.ts';
import type { AppointBody, HeldOfficeView } from './office.dto.ts';
import { NamingService } from './naming.service.ts';
import { OfficeQueries } from './office.queries.ts';
import { OrgAreas } from '../org/org.areas.ts';

/** Appoints to offices and ends them. Rights belong to the office and move with it. */
@Injectable()
export class OfficeService extends NounService<OfficeTypes, HeldOfficeView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: OfficeStore,
    clock: Clock,
    private readonly areas: OrgAreas,
    private readonly posts: OrgPosts,
    private readonly appointments: Appointments,
    protected readonly queries: OfficeQueries,
    private readonly naming: NamingService,
    private readonly handovers: HandoverService,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Self-appointment is refused, and an appointment never ends another: an occupied office must be ended
   * first.
   * @throws DomainError NOT_FOUND (outside the caller's offices), NOT_RELATED (the caller), NAME_INVALID,
   * UNKNOWN_REFERENCE, NOT_ELIGIBLE, OFFICES_CLASH, OFFICE_TAKEN
   */
  appoint(
    viewer: Viewer,
    key: string | undefined,
    { office, area, person, deputy = false, label: named, name: typed }: AppointBody,
  ): Promise<HeldOfficeView> {
    const name = typed === undefined ? undefined : nameIn(typed);
    const label = named ?? null;
    return this.transaction.once(
      { actor: viewer.id, key, body: { office, area, person, deputy, label, name } },
      async (manager) => {
        // Two concurrent appointments to one office would otherwise both find it vacant.
        await this.lockFirst(manager);
        const place = await this.areas.area(area, manager);
        if (!place || !mayAppoint(ownOffices(viewer), { office, area: place }))
          throw new DomainError('NOT_FOUND');
        if (person === viewer.id) throw new DomainError('NOT_RELATED', { person });
        await this.appointments.check(manager, viewer.actsIn, person, {
          ...{ office, area: place, deputy, label },
        });
        const id = await this.store.appoint(manager, { office, area, person, deputy, label }, viewer.id);
        if (name !== undefined) await this.naming.set(manager, person, name);
        return this.view(manager, viewer, id);
      },
    );
  }

  /**
   * @throws DomainError NOT_FOUND (also when it has ended), NOT_RELATED (the caller's own), STILL_ON_DUTY when
   * it is the holder's last office and they still have open work
   */
  end(viewer: Viewer, key: string | undefined, id: string): Promise<HeldOfficeView> {
    return this.takeNow(viewer, key, { endOffice: id }, id, 'end');
  }

  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  /** An office that is resumed must be vacant, and its holder eligible, as for a new one. */
  protected override async check(
    manager: EntityManager,
    viewer: Viewer,
    { state, office, area, person, deputy, label }: OfficeCase,
  ): Promise<void> {
    const place = (await this.areas.area(area, manager))!;
    if (state === 'closed') await this.release(manager, viewer, person);
    else
      await this.appointments.check(manager, viewer.actsIn, person, {
        office,
        area: place,
        deputy,
        label,
      });
  }

  /** Lets go of a person whose last office ends. */
  private async release(manager: EntityManager, viewer: Viewer, person: string): Promise<void> {
    if ((await this.posts.lasting('office', manager, person, this.clock.at())).length === 1)
      await this.handovers.release(manager, viewer, person);
  }
}
