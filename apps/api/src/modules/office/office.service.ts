import { Injectable } from '@nestjs/common';
import { DomainError, mayAppoint, mayHold, tellings, type Wanted } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { Tellings } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import { HandoverService } from '../handover/handover.service.ts';
import { OfficeEntity } from '../org/office.entity.ts';
import { nameIn } from '../account/account.names.ts';
import { OrgPosts } from '../org/org.posts.ts';
import type { AppointBody, HeldOfficeView, OfficeRow } from './office.dto.ts';
import { NamingService } from './naming.service.ts';
import { OfficeQueries } from './office.queries.ts';
import { OrgAreas } from '../org/org.areas.ts';

/** Appoints to offices and ends them. Rights belong to the office and move with it. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly areas: OrgAreas,
    private readonly posts: OrgPosts,
    private readonly queries: OfficeQueries,
    private readonly naming: NamingService,
    private readonly handovers: HandoverService,
    private readonly tellings: Tellings,
    private readonly clock: Clock,
  ) {}

  /**
   * Self-appointment is refused, and an appointment never ends another: an occupied office must be ended
   * first.
   * @throws DomainError NOT_FOUND (outside the caller's offices), NOT_RELATED (the caller), NAME_INVALID,
   * UNKNOWN_REFERENCE, NOT_ELIGIBLE, OFFICES_CLASH, OFFICE_TAKEN
   */
  appoint(
    viewer: Viewer,
    key: string | undefined,
    { office, area, person, deputy = false, name: typed }: AppointBody,
  ): Promise<HeldOfficeView> {
    const name = typed === undefined ? undefined : nameIn(typed);
    return this.transaction.once(
      { actor: viewer.id, key, body: { office, area, person, deputy, name } },
      async (manager) => {
        // Two concurrent appointments to one office would otherwise both find it vacant.
        await this.posts.lockAssignmentsExclusive(manager);
        const place = await this.areas.area(area, manager);
        if (!place || !mayAppoint(ownOffices(viewer), { office, area: place }))
          throw new DomainError('NOT_FOUND');
        if (person === viewer.id) throw new DomainError('NOT_RELATED', { person });
        await this.check(manager, viewer, person, { office, area: place, deputy });
        const since = this.clock.at();
        const { id } = await manager.save(OfficeEntity, {
          office,
          area,
          account: person,
          deputy,
          since,
          until: null,
        });
        await this.tellings.tell(manager, person, tellings.officeGiven(office, place.fullName || place.name));
        if (name !== undefined) await this.naming.set(manager, person, name);
        return this.view(manager, viewer, id);
      },
    );
  }

  /**
   * @throws DomainError NOT_FOUND, NOT_RELATED (the caller's own), STILL_ON_DUTY when it is the holder's last
   * post and they still have open work
   */
  end(viewer: Viewer, key: string | undefined, id: string): Promise<HeldOfficeView> {
    return this.transaction.once({ actor: viewer.id, key, body: { endOffice: id } }, async (manager) => {
      await this.posts.lockAssignmentsExclusive(manager);
      const all = await this.queries.rows(manager, viewer);
      const ended = isUuid(id) ? all.find((one) => one.id === id) : undefined;
      if (!ended || !(ended.account === viewer.id || mayAppoint(ownOffices(viewer), ended)))
        throw new DomainError('NOT_FOUND');
      if (ended.account === viewer.id) throw new DomainError('NOT_RELATED', { person: viewer.id });
      if (all.filter(({ account }) => account === ended.account).length === 1)
        await this.handovers.release(manager, viewer, ended.account);
      const view = await this.view(manager, viewer, id);
      await manager.update(OfficeEntity, { id }, { until: this.clock.at() });
      await this.tellings.tell(manager, ended.account, tellings.officeEnded(ended.office, ended.area.name));
      return { ...view, mayEnd: false };
    });
  }

  private async check(manager: EntityManager, viewer: Viewer, person: string, wanted: Wanted): Promise<void> {
    const there = await this.areas.communityAt(viewer, wanted.area.id, manager);
    const candidate = await this.posts.holder(
      manager,
      there ? [there] : viewer.communities,
      person,
      this.clock.at(),
    );
    if (!candidate) throw new DomainError('UNKNOWN_REFERENCE', { field: 'person' });
    const refusal = mayHold(wanted, candidate, await this.isTaken(manager, wanted));
    if (refusal) throw new DomainError(refusal.code, refusal.detail);
  }

  /** An office held by a closed account counts as vacant. */
  private async isTaken(manager: EntityManager, { office, area }: Wanted): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM office o JOIN account a ON a.id = o.account AND a.active WHERE o.office = $1
        AND o.area = $2 AND NOT o.deputy AND o.until IS NULL LIMIT 1`,
      [office, area.id],
    );
    return rows.length > 0;
  }

  private async view(manager: EntityManager, viewer: Viewer, id: string): Promise<HeldOfficeView> {
    const rows: OfficeRow[] = await this.queries.rows(manager, viewer, id);
    return (await this.queries.views(manager, viewer, rows))[0]!;
  }
}
