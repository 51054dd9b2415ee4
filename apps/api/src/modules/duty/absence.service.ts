import { Injectable } from '@nestjs/common';
import {
  DAY,
  dayOf,
  DomainError,
  LONGEST_ABSENCE_DAYS,
  mayStandIn,
  momentOf,
  overlap,
  startOfDay,
  tellings,
  wouldLoop,
  type Absence,
  type Instant,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { isUuid } from '../../common/paging.ts';
import { Tellings } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { AbsenceEntity } from '../org/absence.entity.ts';
import { OrgPosts, type AbsenceRow, type Holder } from '../org/org.posts.ts';
import type { AbsenceBody, AbsenceView } from './absence.dto.ts';
import { AbsenceQueries } from './absence.queries.ts';

/** Enters and ends absences. Absent people keep their work; their deputy acts for them meanwhile. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly transaction: Transaction,
    private readonly posts: OrgPosts,
    private readonly queries: AbsenceQueries,
    private readonly tellings: Tellings,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError NOT_FOUND (not a person below the caller), WRONG_TYPE, TOO_EARLY, TOO_LATE,
   * ALREADY_AWAY, UNKNOWN_REFERENCE, DEPUTY_LOOP, NOT_ELIGIBLE, OFFICES_CLASH
   */
  enter(viewer: Viewer, key: string | undefined, body: AbsenceBody): Promise<AbsenceView> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { absence: { ...body } } },
      async (manager) => {
        // Two people who name each other concurrently would otherwise both see no loop.
        await this.posts.lockAssignmentsExclusive(manager);
        const person = body.person ?? viewer.id;
        if (!(await this.posts.mayManage(manager, viewer, person, this.clock.at())))
          throw new DomainError('NOT_FOUND');
        const absence: Absence = { person, deputy: body.deputy ?? null, ...this.spanOf(body) };
        await this.check(manager, viewer, absence);
        const id = await freshId(manager);
        const words = body.words ? this.vault.seal(body.words, cellOf('absence', 'words', id)) : null;
        await manager.insert(AbsenceEntity, {
          id,
          account: person,
          deputy: absence.deputy,
          since: absence.since,
          until: absence.until,
          words,
          by: viewer.id,
        });
        if (person !== viewer.id)
          await this.tellings.tell(manager, person, tellings.absenceEntered(absence.until));
        if (absence.deputy !== null)
          await this.tellings.tell(manager, absence.deputy, tellings.asDeputy(absence.until));
        return this.view(manager, viewer, id);
      },
    );
  }

  /** Ends or cancels an absence. @throws DomainError NOT_FOUND */
  end(viewer: Viewer, key: string | undefined, id: string): Promise<AbsenceView> {
    return this.transaction.once({ actor: viewer.id, key, body: { endAbsence: id } }, async (manager) => {
      await this.posts.lockAssignmentsExclusive(manager);
      const at = this.clock.at();
      const found = isUuid(id)
        ? (await this.posts.absences(manager, viewer.communities, at)).find((one) => one.id === id)
        : undefined;
      if (!found || !(await this.posts.mayManage(manager, viewer, found.person, at)))
        throw new DomainError('NOT_FOUND');
      const until = Math.max(found.since, at);
      await manager.update(AbsenceEntity, { id }, { until });
      if (found.person !== viewer.id)
        await this.tellings.tell(manager, found.person, tellings.absenceEnded());
      const [ended] = await this.queries.views(manager, viewer, [{ ...found, until }], [found]);
      return { ...ended!, standIn: null };
    });
  }

  private spanOf({ since, until }: AbsenceBody): { since: Instant; until: Instant } {
    const [from, to] = [momentOf(since, 'since'), momentOf(until, 'until')];
    if (from === null || to === null)
      throw new DomainError('WRONG_TYPE', { field: from === null ? 'since' : 'until' });
    const at = this.clock.at();
    if (from < startOfDay(dayOf(at))) throw new DomainError('TOO_EARLY', { field: 'since' });
    if (to <= Math.max(from, at)) throw new DomainError('TOO_EARLY', { field: 'until' });
    if (to - from > LONGEST_ABSENCE_DAYS * DAY || from - at > LONGEST_ABSENCE_DAYS * DAY)
      throw new DomainError('TOO_LATE', { field: 'until' });
    return { since: from, until: to };
  }

  private async check(manager: EntityManager, { communities }: Viewer, absence: Absence): Promise<void> {
    const at = this.clock.at();
    const { person, deputy } = absence;
    const away = await this.posts.holder(manager, communities, person, at);
    if (!away || away.offices.length + away.units.length === 0)
      throw new DomainError('NOT_ELIGIBLE', { field: 'person' });
    const others: AbsenceRow[] = (await this.posts.absences(manager, communities, at)).filter((one) =>
      overlap(one, absence),
    );
    if (others.some((one) => one.person === person)) throw new DomainError('ALREADY_AWAY', { person });
    if (deputy === null) return;
    const standIn = await this.posts.holder(manager, communities, deputy, at);
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

  private async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AbsenceView> {
    const all = await this.posts.absences(manager, viewer.communities, this.clock.at());
    const [view] = await this.queries.views(
      manager,
      viewer,
      all.filter((one) => one.id === id),
      all,
    );
    return view!;
  }
}
