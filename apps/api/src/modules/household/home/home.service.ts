import { Injectable } from '@nestjs/common';
import {
  DomainError,
  homeClaimActor,
  joinByInvitation,
  otherHomesOf,
  register,
  type Filled,
  type HomeClaim,
  type HomeClaimActor,
  type HomeClaimInputs,
  type HomeClaimTypes,
  type Role,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId } from '../../../common/columns.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { NounService } from '../../case/noun.service.ts';
import type { Transition } from '../../case/transition.ts';
import { belongs } from '../../org/belonging.sql.ts';
import { inForce, ts } from '../../org/in-force.ts';
import type { HomeList, WaitingList } from '../household.dto.ts';
import { HouseholdQueries } from '../household.queries.ts';
import { HomeClaimQueries } from './home.queries.ts';
import type { HomeTransitionDone } from './home.dto.ts';
import { HomeClaimStore } from './home.store.ts';

/** The account `$1`, if it belongs to one of the communities `$2` at `$3`. */
const APPLICANT = `SELECT 1 FROM account a WHERE a.id = $1
  AND ${belongs('a.id', '$2::uuid[]', (row) => inForce(row, '$3'))}`;

/** The write operations of a home. */
@Injectable()
export class HomeClaimService extends NounService<HomeClaimTypes, HomeTransitionDone> {
  constructor(
    transaction: Transaction,
    store: HomeClaimStore,
    clock: Clock,
    protected readonly queries: HomeClaimQueries,
    private readonly lists: HouseholdQueries,
  ) {
    super(transaction, store, clock);
  }

  /** Opens a claim. Returns its id. */
  async register(
    manager: EntityManager,
    claim: Pick<HomeClaim, 'applicant' | 'household' | 'path'>,
    role: Role,
    inputs: HomeClaimInputs,
  ): Promise<string> {
    const one = { ...claim, id: await freshId(manager) };
    return this.store.insert(manager, register(one, role, inputs, this.clock.now()));
  }

  /** An invitation confirms a claim that waits. */
  async join(manager: EntityManager, viewer: Viewer, id: string, inputs: HomeClaimInputs): Promise<void> {
    const home = (await this.store.lock(manager, id))!;
    const actor = homeClaimActor(home, { ...viewer, doors: [] })!;
    await this.store.save(manager, home, joinByInvitation(home, actor, inputs, this.clock.now()));
  }

  /** A decision of staff. @throws DomainError NOT_FOUND (also outside the viewer's area), ALREADY_DECIDED */
  decide(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    action: string,
    form: Filled,
  ): Promise<WaitingList> {
    const write = async (manager: EntityManager): Promise<void> => {
      const known = await this.locked(manager, viewer, id);
      if (known.one.applicant === viewer.id) throw new DomainError('NOT_FOUND');
      const late = new DomainError('ALREADY_DECIDED', { status: known.one.status });
      await this.moveNow(manager, viewer, known, action, form, late);
    };
    return this.once(viewer, key, { [action]: id, ...form }, write, (manager) =>
      this.lists.waiting(viewer, manager),
    );
  }

  /** Moving out ends the household rights; tickets stay. @throws DomainError NOT_FOUND */
  leave(viewer: Viewer, key: string | undefined, id: string): Promise<HomeList> {
    const write = async (manager: EntityManager): Promise<void> => {
      const known = await this.locked(manager, viewer, id);
      if (known.one.applicant !== viewer.id) throw new DomainError('NOT_FOUND');
      await this.moveNow(manager, viewer, known, 'leave');
    };
    return this.once(viewer, key, { leave: id }, write, (manager) => this.lists.homes(viewer, manager));
  }

  protected override async inputs(
    manager: EntityManager,
    _viewer: Viewer,
    home: HomeClaim,
    { action }: Pick<Transition, 'action'>,
  ): Promise<HomeClaimInputs> {
    if (action !== 'reconsider') return {};
    const homes = await manager.query<{ household: string }[]>(
      `SELECT r.household FROM residence r WHERE r.account = $1 AND r.id <> $2 AND ${inForce('r', '$3')}`,
      [home.applicant, home.id, ts(this.clock.at())],
    );
    return otherHomesOf(homes, home.household);
  }

  /** Staff decide only about people of their communities. */
  protected override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    home: HomeClaim | undefined,
  ): Promise<HomeClaimActor | null> {
    // The id of a missing home is nobody's, so that asking costs the same.
    const near = await manager.query<unknown[]>(APPLICANT, [
      home?.applicant ?? id,
      viewer.actsIn,
      ts(this.clock.at()),
    ]);
    const isTheirs = home?.applicant === viewer.id || near.length > 0;
    return isTheirs ? super.actorOn(manager, viewer, id, home) : null;
  }
}
