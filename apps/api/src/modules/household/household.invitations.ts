import { Injectable } from '@nestjs/common';
import {
  codeOf,
  DomainError,
  householdLimits,
  invites,
  isRedeemable,
  mayInvite,
  type HomeStatus,
  type Instant,
  type Role,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Transaction } from '../../common/transaction.ts';
import { Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { inForce, ts } from '../org/in-force.ts';
import { randomCode } from './household.codes.ts';
import type { InvitationGiven } from './household.dto.ts';
import { InvitationEntity } from './household.entity.ts';

/** The content of an invitation: household, role and inviter. */
export interface Invited {
  readonly household: string;
  readonly role: Role;
  readonly inviter: string;
}

interface InvitationRow extends Invited {
  id: string;
  until: Instant;
  usedAt: Instant | null;
  inviterStatus: HomeStatus | null;
  inviterRole: Role | null;
}

/** Locks the row: the second of two concurrent redemptions finds it used. */
const BY_HASH = `
  SELECT i.id, i.household, i.role, i.inviter, ${ms('i.until')} AS until, ${ms('i.used_at')} AS "usedAt",
    r.status AS "inviterStatus", r.role AS "inviterRole"
  FROM household_invitation i LEFT JOIN residence r ON r.account = i.inviter AND r.household = i.household AND ${inForce('r', '$2')}
  WHERE i.hash = $1 FOR UPDATE OF i`;

/** Residents invite others into their household. */
@Injectable()
export class HouseholdInvitations {
  constructor(
    private readonly transaction: Transaction,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * A one-time code, valid for a week.
   * @throws DomainError NOT_FOUND, HOME_UNCONFIRMED, NOT_A_CHOICE (a role the inviter may not give),
   * LIMIT_REACHED
   */
  invite(viewer: Viewer, key: string | undefined, id: string, role: Role): Promise<InvitationGiven> {
    return this.transaction.once({ actor: viewer.id, key, body: { invite: id, role } }, async (manager) => {
      const home = viewer.homes.find((one) => one.id === id);
      if (!home) throw new DomainError('NOT_FOUND');
      if (home.status !== 'confirmed') throw new DomainError('HOME_UNCONFIRMED');
      if (!mayInvite(home, role))
        throw new DomainError('NOT_A_CHOICE', { field: 'role', of: invites[home.role] });
      const at = this.clock.at();
      await this.checkNumber(manager, viewer.id, at);
      const code = randomCode('invitation');
      const until = at + householdLimits.invitation;
      await manager.insert(InvitationEntity, {
        household: home.household.id,
        inviter: viewer.id,
        role,
        hash: this.hashOf(code),
        since: at,
        until,
      });
      return { code, until: new Date(until).toISOString() };
    });
  }

  /** Redeems a code. @throws DomainError INVITATION_INVALID */
  async redeem(
    manager: EntityManager,
    person: string,
    code: string,
    household: string | undefined,
    at: Instant,
  ): Promise<Invited> {
    const [found] = await manager.query<InvitationRow[]>(BY_HASH, [this.hashOf(codeOf(code)), ts(at)]);
    const inviter =
      found?.inviterStatus && found.inviterRole
        ? { status: found.inviterStatus, role: found.inviterRole }
        : null;
    const isGood =
      found &&
      found.inviter !== person &&
      (household ?? found.household) === found.household &&
      isRedeemable(found, inviter, at);
    if (!isGood) throw new DomainError('INVITATION_INVALID');
    await manager.update(InvitationEntity, { id: found.id }, { usedBy: person, usedAt: at });
    return found;
  }

  private async checkNumber(manager: EntityManager, inviter: string, at: Instant): Promise<void> {
    await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [inviter]);
    const [row] = await manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM household_invitation i WHERE i.inviter = $1 AND i.used_at IS NULL AND ${inForce('i', '$2')}`,
      [inviter, ts(at)],
    );
    if (row!.n >= householdLimits.invitations)
      throw new DomainError('LIMIT_REACHED', { of: 'invitations', limit: householdLimits.invitations });
  }

  private hashOf(code: string): string {
    return this.vault.hash('invitation', code);
  }
}
