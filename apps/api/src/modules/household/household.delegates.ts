import { Injectable } from '@nestjs/common';
import { DomainError, householdLimits, mayRepresent, type Member } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Home, Viewer } from '../../common/viewer.ts';
import { inForce, ts } from '../org/in-force.ts';
import type { HomeOf } from './household.dto.ts';
import { DelegateEntity } from './household.entity.ts';
import { HouseholdQueries } from './household.queries.ts';

/** A resident authorises a family member to act for them, and revokes it. */
@Injectable()
export class HouseholdDelegates {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: HouseholdQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError NOT_FOUND, UNKNOWN_REFERENCE (not a confirmed family member of the household),
   * LIMIT_REACHED
   */
  authorise(viewer: Viewer, key: string | undefined, id: string, delegate: string): Promise<HomeOf> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { authorise: id, delegate } },
      async (manager) => {
        const home = homeOf(viewer, id);
        const household = home.household.id;
        const at = ts(this.clock.at());
        await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [viewer.id]);
        const [member] = await manager.query<Member[]>(
          `SELECT r.account AS person, r.household, r.role, r.status FROM residence r WHERE r.account = $1
            AND r.household = $2 AND ${inForce('r', '$3')}`,
          [delegate, household, at],
        );
        if (!member || !mayRepresent({ ...home, person: viewer.id, household }, member))
          throw new DomainError('UNKNOWN_REFERENCE', { field: 'person' });
        const delegates = await this.delegatesOf(manager, viewer.id, household, at);
        if (!delegates.includes(delegate)) {
          if (delegates.length >= householdLimits.delegates)
            throw new DomainError('LIMIT_REACHED', { of: 'delegates', limit: householdLimits.delegates });
          await manager.insert(DelegateEntity, {
            household,
            person: viewer.id,
            delegate,
            since: this.clock.at(),
            until: null,
          });
        }
        return this.queries.home(viewer, id, manager);
      },
      this.queries.homeAgain(viewer),
    );
  }

  /** @throws DomainError NOT_FOUND */
  revoke(viewer: Viewer, id: string, delegate: string): Promise<HomeOf> {
    return this.transaction.run(async (manager) => {
      const { household } = homeOf(viewer, id);
      const [rows] = isUuid(delegate)
        ? await manager.query<[unknown[], number]>(
            `UPDATE household_delegate d SET until = $4 WHERE d.person = $1 AND d.delegate = $2
              AND d.household = $3 AND ${inForce('d', '$4')} RETURNING id`,
            [viewer.id, delegate, household.id, ts(this.clock.at())],
          )
        : [[]];
      if (rows.length === 0) throw new DomainError('NOT_FOUND');
      return this.queries.home(viewer, id, manager);
    });
  }

  private async delegatesOf(
    manager: EntityManager,
    person: string,
    household: string,
    at: string,
  ): Promise<string[]> {
    const rows = await manager.query<{ delegate: string }[]>(
      `SELECT d.delegate FROM household_delegate d WHERE d.person = $1 AND d.household = $2 AND ${inForce('d', '$3')}`,
      [person, household, at],
    );
    return rows.map((row) => row.delegate);
  }
}

function homeOf({ homes }: Viewer, id: string): Home {
  const home = homes.find((one) => one.id === id);
  if (!home) throw new DomainError('NOT_FOUND');
  return home;
}
