import { Injectable } from '@nestjs/common';
import {
  DomainError,
  homeClaimActor,
  homeClaimMachine,
  joinByInvitation,
  kernel,
  otherHomesOf,
  type HomeClaim,
  type HomeClaimDecision,
  type HomeClaimFacts,
  type Role,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { isUuid } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { Transition } from '../../case/transition.ts';
import { inForce, ts } from '../../org/in-force.ts';
import { revokeHouseholdRights } from '../household-rights.ts';
import { homeClaimActorFor } from './home-actor-for.ts';
import { HomeClaimStore } from './home.store.ts';

/** The write operations of a home. Each is load → decide → save → record. */
@Injectable()
export class HomeClaimService {
  constructor(
    private readonly store: HomeClaimStore,
    private readonly clock: Clock,
  ) {}

  /** Takes any transition. @throws DomainError any refusal of `act`, NOT_FOUND */
  async apply(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    { action, mode, version, form }: Transition,
  ): Promise<HomeClaim> {
    const home = isUuid(id) ? await this.store.lockOrAdopt(manager, id) : null;
    const actor = home && homeClaimActorFor(home, viewer, this.clock.at());
    if (!home || !actor || !(await this.isOfViewersCommunity(manager, viewer, home)))
      throw new DomainError('NOT_FOUND');
    const given = action === 'reconsider' ? await this.otherHomes(manager, home) : {};
    const attempt = { action, mode, version, form, given };
    return this.save(manager, home, kernel.act(homeClaimMachine, home, actor, attempt, this.clock.now()));
  }

  /** Opens a claim. Returns its id. */
  async register(
    manager: EntityManager,
    claim: Pick<HomeClaim, 'applicant' | 'household' | 'path'>,
    role: Role,
    given: HomeClaimFacts,
  ): Promise<string> {
    return this.store.insert(manager, claim, role, given);
  }

  /** An invitation confirms a claim that waits. */
  async join(manager: EntityManager, viewer: Viewer, id: string, given: HomeClaimFacts): Promise<void> {
    const home = (await this.store.lockOrAdopt(manager, id))!;
    const actor = homeClaimActor(home, { ...viewer, doors: [] })!;
    await this.save(manager, home, joinByInvitation(home, actor, given, this.clock.now()));
  }

  /** The four steps, for a claim whose time is over. False when it is not. */
  async expire(manager: EntityManager, id: string): Promise<boolean> {
    const home = await this.store.lockOrAdopt(manager, id);
    if (!home) return false;
    const decision = kernel.expire(homeClaimMachine, home, {}, this.clock.now());
    await (decision ? this.save(manager, home, decision) : this.store.refreshDueAt(manager, home));
    return decision !== null;
  }

  private async save(
    manager: EntityManager,
    home: HomeClaim,
    decision: HomeClaimDecision,
  ): Promise<HomeClaim> {
    await this.store.save(manager, home, decision);
    const { case: after, event } = decision;
    if (home.outcome === 'confirmed' && after.outcome !== 'confirmed')
      await revokeHouseholdRights(manager, home.applicant, home.household, event.at);
    return after;
  }

  /** Staff decide only about people of their communities. */
  private async isOfViewersCommunity(
    manager: EntityManager,
    { id, communities }: Viewer,
    home: HomeClaim,
  ): Promise<boolean> {
    if (home.applicant === id) return true;
    const [near] = await manager.query<unknown[]>(
      `SELECT 1 FROM account WHERE id = $1 AND community = ANY ($2)`,
      [home.applicant, communities],
    );
    return near !== undefined;
  }

  private async otherHomes(
    manager: EntityManager,
    { id, applicant, household }: HomeClaim,
  ): Promise<HomeClaimFacts> {
    const homes = await manager.query<{ household: string }[]>(
      `SELECT r.household FROM residence r WHERE r.account = $1 AND r.id <> $2 AND ${inForce('r', '$3')}`,
      [applicant, id, ts(this.clock.at())],
    );
    return otherHomesOf(homes, household);
  }
}
