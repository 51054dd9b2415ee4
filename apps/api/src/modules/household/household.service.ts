import { Injectable } from '@nestjs/common';
import { DomainError, householdLimits, lapseOf, type Instant, type Role } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Limits } from '../../common/limits.ts';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { inForce, ts } from '../org/org.queries.ts';
import { revokeHouseholdRights } from './household.delegates.ts';
import type { HomeList, HomeOf } from './household.dto.ts';
import { ResidenceEntity } from './household.entity.ts';
import { HouseholdInvitations, type Invited } from './household.invitations.ts';
import { HouseholdPlaces } from './household.places.ts';
import { HouseholdQueries } from './household.queries.ts';

/** A claim: household and role, or an invitation that names both. */
export interface Joining {
  readonly household?: string;
  readonly role?: Role;
  readonly invitation?: string;
}

interface OpenHome {
  id: string;
  household: string;
  status: 'unconfirmed' | 'confirmed';
}

/** A resident's own homes: moving in and out. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly invitations: HouseholdInvitations,
    private readonly places: HouseholdPlaces,
    private readonly queries: HouseholdQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims a home: it waits for confirmation, unless a resident's invitation confirms it.
   * @throws DomainError UNKNOWN_REFERENCE, INVITATION_INVALID, ALREADY_JOINED, LIMIT_REACHED, TOO_OFTEN
   * (wrong codes)
   */
  async join(viewer: Viewer, key: string | undefined, joining: Joining): Promise<HomeOf> {
    if (joining.invitation !== undefined) await this.limits.take('invitation.guess', viewer.id);
    const home = await this.transaction.once(
      { actor: viewer.id, key, body: { join: joining } },
      async (manager) => {
        const at = this.clock.at();
        // Locks the account: two concurrent claims would otherwise both find no existing home.
        await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [viewer.id]);
        const invited =
          joining.invitation === undefined
            ? null
            : await this.invitations.redeem(manager, viewer.id, joining.invitation, joining.household, at);
        const { id } = await this.places.joinCommunity(
          viewer.id,
          invited?.household ?? joining.household!,
          at,
          manager,
        );
        return this.queries.home(
          viewer,
          await this.moveIn(manager, viewer.id, id, { role: joining.role, invited }, at),
          manager,
        );
      },
      this.queries.homeAgain(viewer),
    );
    if (joining.invitation !== undefined) await this.limits.giveBack('invitation.guess', viewer.id);
    return home;
  }

  /** Moving out ends the household rights; tickets stay. @throws DomainError NOT_FOUND */
  leave(viewer: Viewer, key: string | undefined, id: string): Promise<HomeList> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { leave: id } },
      async (manager) => {
        const at = this.clock.at();
        const [rows] = isUuid(id)
          ? await manager.query<[{ household: string }[], number]>(
              `UPDATE residence r SET until = $3 WHERE r.id = $1 AND r.account = $2 AND ${inForce('r', '$3')} RETURNING household`,
              [id, viewer.id, ts(at)],
            )
          : [[]];
        if (!rows[0]) throw new DomainError('NOT_FOUND');
        await revokeHouseholdRights(manager, viewer.id, rows[0].household, at);
        return this.queries.homes(viewer, manager);
      },
      { store: () => null, rebuild: (manager) => this.queries.homes(viewer, manager) },
    );
  }

  /** Returns the home's id. */
  private async moveIn(
    manager: EntityManager,
    account: string,
    household: string,
    as: { role?: Role; invited: Invited | null },
    at: Instant,
  ): Promise<string> {
    const homes = await manager.query<OpenHome[]>(
      `SELECT r.id, r.household, r.status FROM residence r WHERE r.account = $1 AND ${inForce('r', '$2')}`,
      [account, ts(at)],
    );
    const here = homes.find((one) => one.household === household);
    if (here && !(as.invited && here.status === 'unconfirmed'))
      throw new DomainError('ALREADY_JOINED', { home: here.id });
    if (!here && homes.length >= householdLimits.homes)
      throw new DomainError('LIMIT_REACHED', { of: 'homes', limit: householdLimits.homes });
    const status = as.invited ? ('confirmed' as const) : ('unconfirmed' as const);
    const decided = as.invited
      ? { decidedBy: as.invited.inviter, decidedAt: at, decidedAs: 'invitation' as const }
      : {};
    const row = { role: as.invited?.role ?? as.role!, status, until: lapseOf(status, at), ...decided };
    if (here) await manager.update(ResidenceEntity, { id: here.id }, row);
    else
      return (
        (await manager.insert(ResidenceEntity, { account, household, since: at, ...row })).identifiers[0] as {
          id: string;
        }
      ).id;
    return here.id;
  }
}
