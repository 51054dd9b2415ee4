import { Injectable } from '@nestjs/common';
import { DomainError, mayStandIn, overlap, wouldLoop, type Absence } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { Viewer } from '../../common/viewer.ts';
import { OrgPosts, type AbsenceRow, type Holder } from '../org/org.posts.ts';

/** Whether an absence is in order beside the others: when it is entered, and when it is resumed. */
@Injectable()
export class AbsenceChecks {
  constructor(
    private readonly posts: OrgPosts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ELIGIBLE, ALREADY_AWAY, UNKNOWN_REFERENCE, DEPUTY_LOOP, OFFICES_CLASH */
  async check(manager: EntityManager, { actsIn }: Viewer, absence: Absence): Promise<void> {
    const at = this.clock.at();
    const { person, deputy } = absence;
    const away = await this.posts.holder(manager, actsIn, person, at);
    if (!away || away.offices.length + away.units.length === 0)
      throw new DomainError('NOT_ELIGIBLE', { field: 'person' });
    const others: AbsenceRow[] = (await this.posts.absences(manager, actsIn, at)).filter((one) =>
      overlap(one, absence),
    );
    if (others.some((one) => one.person === person)) throw new DomainError('ALREADY_AWAY', { person });
    if (deputy === null) return;
    const standIn = await this.posts.holder(manager, actsIn, deputy, at);
    if (!standIn) throw new DomainError('UNKNOWN_REFERENCE', { field: 'deputy' });
    if (wouldLoop(absence, others)) throw new DomainError('DEPUTY_LOOP', { field: 'deputy' });
    this.checkStandIn(away, standIn);
  }

  private checkStandIn({ offices, units }: Holder, standIn: Holder): void {
    const refusal = mayStandIn(
      {
        offices: offices.map(({ office, area, path, kind }) => ({ office, area: { id: area, kind, path } })),
        isSteward: units.some(({ kind }) => kind === 'steward_team'),
      },
      standIn,
    );
    if (refusal) throw new DomainError(refusal.code, refusal.detail);
  }
}
