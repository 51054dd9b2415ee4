import { Injectable } from '@nestjs/common';
import { DomainError, householdLimits, type Instant, type Role } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Limits } from '../../common/limits.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { inForce, ts } from '../org/in-force.ts';
import type { HomeOf } from './household.dto.ts';
import { HomeClaimService } from './home/home.service.ts';
import { HouseholdInvitations, type Invited } from './household.invitations.ts';
import { HouseholdPlaces, type HouseholdRow } from './household.places.ts';
import { HouseholdQueries } from './household.queries.ts';

/** A claim: household and role, or an invitation that names both. */
export interface Joining {
  readonly household?: string;
  readonly role?: Role;
  readonly invitation?: string;
  readonly code?: string;
}

interface OpenHome {
  id: string;
  household: string;
  status: 'unconfirmed' | 'confirmed';
}

/** A resident moves into a home. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly invitations: HouseholdInvitations,
    private readonly places: HouseholdPlaces,
    private readonly home: HomeClaimService,
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
        const place = await this.places.joinCommunity(
          viewer.id,
          {
            household: invited?.household ?? joining.household!,
            code: joining.code,
            isInvited: invited !== null,
          },
          at,
          manager,
        );
        return this.queries.home(
          viewer,
          await this.moveIn(manager, viewer, place, { role: joining.role, invited }, at),
          manager,
        );
      },
      this.queries.homeAgain(viewer),
    );
    if (joining.invitation !== undefined) await this.limits.giveBack('invitation.guess', viewer.id);
    return home;
  }

  /** Opens the claim, or confirms one that waits by the invitation. Returns the home's id. */
  private async moveIn(
    manager: EntityManager,
    viewer: Viewer,
    { id: household, path }: HouseholdRow,
    { role, invited }: { readonly role?: Role; readonly invited: Invited | null },
    at: Instant,
  ): Promise<string> {
    const homes = await manager.query<OpenHome[]>(
      `SELECT r.id, r.household, r.status FROM residence r WHERE r.account = $1 AND ${inForce('r', '$2')}`,
      [viewer.id, ts(at)],
    );
    const here = homes.find((one) => one.household === household);
    if (here && !(invited && here.status === 'unconfirmed'))
      throw new DomainError('ALREADY_JOINED', { home: here.id });
    if (!here && homes.length >= householdLimits.homes)
      throw new DomainError('LIMIT_REACHED', { of: 'homes', limit: householdLimits.homes });
    const inputs = invited ? { invited: { inviter: invited.inviter, role: invited.role } } : {};
    if (here) await this.home.join(manager, viewer, here.id, inputs);
    const claim = { applicant: viewer.id, household, path };
    return here?.id ?? this.home.register(manager, claim, invited?.role ?? role!, inputs);
  }
}
