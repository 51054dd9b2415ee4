import { Injectable } from '@nestjs/common';
import { DomainError, spanOf, type Absence, type AbsenceCase, type AbsenceTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { NounService } from '../case/noun.service.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { AbsenceChecks } from './absence.checks.ts';
import type { AbsenceBody, AbsenceView } from './absence.dto.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceStore } from './absence.store.ts';

/** Writes absences. Absent people keep their work; their deputy acts for them meanwhile. */
@Injectable()
export class AbsenceService extends NounService<AbsenceTypes, AbsenceView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: AbsenceStore,
    clock: Clock,
    private readonly posts: OrgPosts,
    private readonly checks: AbsenceChecks,
    protected readonly queries: AbsenceQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * @throws DomainError NOT_FOUND (not a person below the caller), WRONG_TYPE, TOO_EARLY, TOO_LATE,
   * ALREADY_AWAY, UNKNOWN_REFERENCE, DEPUTY_LOOP, NOT_ELIGIBLE, OFFICES_CLASH
   */
  enter(viewer: Viewer, key: string | undefined, body: AbsenceBody): Promise<AbsenceView> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { absence: { ...body } } },
      async (manager) => {
        // Two people who name each other concurrently would otherwise both see no loop.
        await this.lockFirst(manager);
        const person = body.person ?? viewer.id;
        if (!(await this.posts.mayManage(manager, viewer, person, this.clock.at())))
          throw new DomainError('NOT_FOUND');
        const absence: Absence = { person, deputy: body.deputy ?? null, ...spanOf(body, this.clock.at()) };
        await this.checks.check(manager, viewer, absence);
        const id = await freshId(manager);
        await this.store.enter(manager, { id, ...absence }, viewer.id, body.words);
        return this.queries.view(manager, viewer, id);
      },
    );
  }

  /** Ends or cancels an absence. @throws DomainError NOT_FOUND (also when it is over) */
  end(viewer: Viewer, key: string | undefined, id: string): Promise<AbsenceView> {
    return this.takeNow(viewer, key, { endAbsence: id }, id, 'end');
  }

  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  /** An absence that is resumed must be in order like a new one. */
  protected override async check(manager: EntityManager, viewer: Viewer, after: AbsenceCase): Promise<void> {
    if (after.state === 'entered') await this.checks.check(manager, viewer, after);
  }
}
