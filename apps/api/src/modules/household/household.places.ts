import { Injectable } from '@nestjs/common';
import { DomainError, isFree, residentRoles, type Instant, type CommunityLinks } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { casesWithCurrentParty } from '../case/store/case-participants.ts';
import { inForce, ts } from '../org/in-force.ts';
import { isOffered } from '../org/offered.ts';

/** What links account `$1` to its community at `$2`: homes, posts, and its part in open tickets. */
const TIES = `SELECT
  (SELECT count(*)::int FROM residence r WHERE r.account = $1 AND ${inForce('r', '$2')}) AS homes,
  (SELECT count(*)::int FROM (SELECT 1 FROM office o WHERE o.account = $1 AND ${inForce('o', '$2')}
     UNION ALL SELECT 1 FROM membership m WHERE m.account = $1 AND ${inForce('m', '$2')}) AS post) AS posts,
  (SELECT count(*)::int FROM cases c WHERE c.state <> 'closed' AND
    c.id IN (${casesWithCurrentParty('$1', residentRoles)})) AS "openTickets"`;

/** A household and its position in the area tree. */
export interface HouseholdRow {
  readonly id: string;
  readonly path: readonly string[];
}

/** Where a person may move in. */
@Injectable()
export class HouseholdPlaces {
  /**
   * Whether the person belongs to the community of a place, or has no links to another and so may join it.
   */
  async mayLive(
    person: string,
    path: readonly string[],
    at: Instant,
    manager: EntityManager,
  ): Promise<boolean> {
    const [row] = await manager.query<{ community: string | null }[]>(
      `SELECT community FROM account WHERE id = $1`,
      [person],
    );
    if (row!.community !== null && path.includes(row!.community)) return true;
    const [ties] = await manager.query<CommunityLinks[]>(TIES, [person, ts(at)]);
    return isFree(ties!);
  }

  /**
   * The household. Moves the person into its community if necessary.
   * @throws DomainError UNKNOWN_REFERENCE
   */
  async joinCommunity(
    person: string,
    household: string,
    at: Instant,
    manager: EntityManager,
  ): Promise<HouseholdRow> {
    const [found] = await manager.query<(HouseholdRow & { community: string })[]>(
      `SELECT h.id, h.path, c.id AS community FROM area h JOIN area c ON c.id = ANY (h.path) AND c.kind = 'community'
       WHERE h.id = $1 AND h.kind = 'household' AND ${isOffered('h')}
         AND EXISTS (SELECT 1 FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate')`,
      [household],
    );
    if (!found || !(await this.mayLive(person, found.path, at, manager)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'household' });
    await this.move(person, found.community, manager);
    return found;
  }

  /**
   * Chooses the community of a person who belongs nowhere, or has no links to their own.
   * @throws DomainError UNKNOWN_REFERENCE
   */
  async choose(person: string, community: string, at: Instant, manager: EntityManager): Promise<void> {
    // Two concurrent choices, or a claim beside one, follow one another.
    await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [person]);
    const [found] = await manager.query<HouseholdRow[]>(
      `SELECT id, path FROM area WHERE id = $1 AND kind = 'community'`,
      [community],
    );
    if (!found || !(await this.mayLive(person, found.path, at, manager)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'community' });
    await this.move(person, community, manager);
  }

  private async move(person: string, community: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE account SET community = $2 WHERE id = $1 AND community IS DISTINCT FROM $2`, [
      person,
      community,
    ]);
  }
}
