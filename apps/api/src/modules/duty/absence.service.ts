import { Injectable } from '@nestjs/common';
import { absenceActor, absenceMachine, DomainError, kernel, spanOf, type Absence } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { Transition } from '../case/transition.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { AbsenceChecks } from './absence.checks.ts';
import type { AbsenceBody, AbsenceView } from './absence.dto.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceStore, type LoadedAbsence } from './absence.store.ts';

const isOver = (error: unknown): boolean =>
  error instanceof DomainError && ['STATE_MOVED_ON', 'TOO_LATE'].includes(error.code);

/** Writes absences. Absent people keep their work; their deputy acts for them meanwhile. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly transaction: Transaction,
    private readonly posts: OrgPosts,
    private readonly checks: AbsenceChecks,
    private readonly queries: AbsenceQueries,
    private readonly store: AbsenceStore,
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
        const absence: Absence = { person, deputy: body.deputy ?? null, ...spanOf(body, this.clock.at()) };
        await this.checks.check(manager, viewer, absence);
        const id = await freshId(manager);
        await this.store.enter(manager, { id, ...absence }, absenceActor(viewer.id, absence), body.words);
        return this.queries.view(manager, viewer, id);
      },
    );
  }

  /** Takes any transition. @throws DomainError any refusal of `act` and `enter`, NOT_FOUND */
  take(viewer: Viewer, key: string | undefined, id: string, transition: Transition): Promise<AbsenceView> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { absence: id, transition } },
      async (manager) => {
        await this.move(manager, viewer, await this.locked(manager, viewer, id), transition);
        return this.queries.view(manager, viewer, id);
      },
    );
  }

  /** Ends or cancels an absence. @throws DomainError NOT_FOUND (also when it is over) */
  end(viewer: Viewer, key: string | undefined, id: string): Promise<AbsenceView> {
    return this.transaction.once({ actor: viewer.id, key, body: { endAbsence: id } }, async (manager) => {
      const one = await this.locked(manager, viewer, id);
      try {
        await this.move(manager, viewer, one, { action: 'end', version: one.version, form: {} });
      } catch (error) {
        throw isOver(error) ? new DomainError('NOT_FOUND') : error;
      }
      return this.queries.view(manager, viewer, id);
    });
  }

  /** The four steps, for an absence whose time is over. False when it is not. */
  async expire(manager: EntityManager, id: string): Promise<boolean> {
    const one = await this.store.lockOrAdopt(manager, id);
    if (!one) return false;
    const decision = kernel.expire(absenceMachine, one, {}, this.clock.now());
    await (decision ? this.store.save(manager, one, decision) : this.store.refreshDueAt(manager, one));
    return decision !== null;
  }

  private async locked(manager: EntityManager, viewer: Viewer, id: string): Promise<LoadedAbsence> {
    await this.posts.lockAssignmentsExclusive(manager);
    const one = isUuid(id) ? await this.store.lockOrAdopt(manager, id) : null;
    if (!one || !(await this.posts.mayManage(manager, viewer, one.person, this.clock.at())))
      throw new DomainError('NOT_FOUND');
    return one;
  }

  /** Decides, and saves. An absence that is resumed must be in order like a new one. */
  private async move(
    manager: EntityManager,
    viewer: Viewer,
    one: LoadedAbsence,
    { action, mode, version, form }: Transition,
  ): Promise<void> {
    const attempt = { action, mode, version, form, given: {} };
    const decision = kernel.act(absenceMachine, one, absenceActor(viewer.id, one), attempt, this.clock.now());
    if (decision.case.state === 'entered') await this.checks.check(manager, viewer, decision.case);
    await this.store.save(manager, one, decision);
  }
}
