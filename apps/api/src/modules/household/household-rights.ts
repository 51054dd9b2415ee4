import type { Instant } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { inForce, ts } from '../org/in-force.ts';

/**
 * Ends a former resident's rights in a household: representation in both directions, and open invitations.
 */
export async function revokeHouseholdRights(
  manager: EntityManager,
  person: string,
  household: string,
  at: Instant,
): Promise<void> {
  const gone = [person, household, ts(at)];
  await manager.query(
    `UPDATE household_delegate d SET until = $3 WHERE (d.person = $1 OR d.delegate = $1) AND d.household = $2 AND ${inForce('d', '$3')}`,
    gone,
  );
  await manager.query(
    `UPDATE household_invitation i SET until = $3 WHERE i.inviter = $1 AND i.household = $2 AND ${inForce('i', '$3')}`,
    gone,
  );
}
