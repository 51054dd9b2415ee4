import { Injectable } from '@nestjs/common';
import { DomainError, type Filled, type HomeClaim } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../common/paging.ts';
import { Transaction, type ReplayPolicy } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { Transition } from '../../case/transition.ts';
import type { HomeList, WaitingList } from '../household.dto.ts';
import { HouseholdQueries } from '../household.queries.ts';
import type { HomeTransitionDone } from './home.dto.ts';
import { HomeClaimQueries } from './home.queries.ts';
import { HomeClaimService } from './home.service.ts';
import { HomeClaimStore } from './home.store.ts';

const isDecided = (error: unknown): error is DomainError =>
  error instanceof DomainError && ['STATE_MOVED_ON', 'ALREADY_DECIDED'].includes(error.code);

/** Transitions of a home by request: each once, with the answer of its route. */
@Injectable()
export class HomeClaimTransitions {
  constructor(
    private readonly transaction: Transaction,
    private readonly homes: HomeClaimService,
    private readonly store: HomeClaimStore,
    private readonly queries: HomeClaimQueries,
    private readonly lists: HouseholdQueries,
  ) {}

  /** @throws DomainError any refusal of `act`, NOT_FOUND */
  take(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    transition: Transition,
  ): Promise<HomeTransitionDone> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { home: id, transition } },
      async (manager) => {
        await this.homes.apply(manager, viewer, id, transition);
        return this.done(manager, viewer, id);
      },
      { store: () => null, rebuild: (manager) => this.done(manager, viewer, id) },
    );
  }

  /** A decision of staff. @throws DomainError NOT_FOUND (also outside the viewer's area), ALREADY_DECIDED */
  decide(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    action: string,
    form: Filled,
  ): Promise<WaitingList> {
    const waiting = (manager: EntityManager): Promise<WaitingList> => this.lists.waiting(viewer, manager);
    return this.once(viewer, key, { [action]: id, ...form }, waiting, async (manager) => {
      const { version, status, applicant } = await this.lockedOr404(manager, id);
      if (applicant === viewer.id) throw new DomainError('NOT_FOUND');
      try {
        await this.homes.apply(manager, viewer, id, { action, version, form });
      } catch (error) {
        throw isDecided(error) ? new DomainError('ALREADY_DECIDED', { status }) : error;
      }
    });
  }

  /** Moving out ends the household rights; tickets stay. @throws DomainError NOT_FOUND */
  leave(viewer: Viewer, key: string | undefined, id: string): Promise<HomeList> {
    const homes = (manager: EntityManager): Promise<HomeList> => this.lists.homes(viewer, manager);
    return this.once(viewer, key, { leave: id }, homes, async (manager) => {
      const { version, applicant } = await this.lockedOr404(manager, id);
      if (applicant !== viewer.id) throw new DomainError('NOT_FOUND');
      try {
        await this.homes.apply(manager, viewer, id, { action: 'leave', version, form: {} });
      } catch (error) {
        throw isDecided(error) ? new DomainError('NOT_FOUND') : error;
      }
    });
  }

  /** Runs a write once, and answers with a list as it is now. */
  private once<List>(
    { id: actor }: Viewer,
    key: string | undefined,
    body: object,
    list: (manager: EntityManager) => Promise<List>,
    write: (manager: EntityManager) => Promise<void>,
  ): Promise<List> {
    const again: ReplayPolicy<List, null> = { store: () => null, rebuild: list };
    return this.transaction.once(
      { actor, key, body },
      (manager) => write(manager).then(() => list(manager)),
      again,
    );
  }

  private async lockedOr404(manager: EntityManager, id: string): Promise<HomeClaim> {
    const home = isUuid(id) ? await this.store.lockOrAdopt(manager, id) : null;
    if (!home) throw new DomainError('NOT_FOUND');
    return home;
  }

  private async done(manager: EntityManager, viewer: Viewer, id: string): Promise<HomeTransitionDone> {
    const [home] = await this.store.find([id], manager);
    const actions = await this.queries.actions(viewer, [id], manager);
    return { id, status: home!.status, ...actions.get(id)! };
  }
}
