import { Injectable } from '@nestjs/common';
import {
  codeOf,
  DomainError,
  isFree,
  residentRoles,
  type Instant,
  type CommunityLinks,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { casesWithCurrentParty } from '../case/store/case-participants.ts';
import { belongs } from '../org/belonging.sql.ts';
import { inForce, ts } from '../org/in-force.ts';
import { isOffered } from '../org/offered.ts';

/** Whether account `$1` belongs to one of the communities `$2` at `$3`. */
const BELONGS = `SELECT 1 FROM account a WHERE a.id = $1
  AND ${belongs('a.id', '$2::uuid[]', (row) => inForce(row, '$3'))}`;

/** The household `$1` in use below an estate, and whether its building shows the code `$2`. */
const HOUSEHOLD = `SELECT h.id, h.path, c.id AS community,
    EXISTS (SELECT 1 FROM building_code k WHERE k.code = $2 AND k.building = ANY (h.path)) AS "isByCode"
  FROM area h JOIN area c ON c.id = ANY (h.path) AND c.kind = 'community'
  WHERE h.id = $1 AND h.kind = 'household' AND ${isOffered('h')}
    AND EXISTS (SELECT 1 FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate')`;

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

interface FoundHousehold extends HouseholdRow {
  readonly community: string;
  readonly isByCode: boolean;
}

/** A household that a person claims, and what opens it to people of other communities. */
export interface HouseholdKey {
  readonly household: string;
  /** As typed, of the building. */
  readonly code?: string;
  readonly isInvited: boolean;
}

/** Where a person may move in. */
@Injectable()
export class HouseholdPlaces {
  /**
   * Whether the person belongs to a community, or has no links to another and so may begin there.
   */
  private async mayBegin(
    person: string,
    community: string,
    at: Instant,
    manager: EntityManager,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(BELONGS, [person, [community], ts(at)]);
    return rows.length > 0 || this.isFree(person, at, manager);
  }

  private async isFree(person: string, at: Instant, manager: EntityManager): Promise<boolean> {
    const [ties] = await manager.query<CommunityLinks[]>(TIES, [person, ts(at)]);
    return isFree(ties!);
  }

  /**
   * The household. One outside the person's communities needs a key: the code of its building, or an
   * invitation. A person whom nothing ties to another community begins in that of the household.
   * @throws DomainError UNKNOWN_REFERENCE
   */
  async joinCommunity(
    person: string,
    { household, code, isInvited }: HouseholdKey,
    at: Instant,
    manager: EntityManager,
  ): Promise<HouseholdRow> {
    const rows = await manager.query<FoundHousehold[]>(HOUSEHOLD, [household, code && codeOf(code)]);
    const [found] = rows;
    const isOpen = found && (isInvited || found.isByCode);
    if (!found || !(isOpen || (await this.mayBegin(person, found.community, at, manager))))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'household' });
    await this.settle(person, found.community, at, manager);
    return found;
  }

  /**
   * Chooses the current community of a person: one to which they belong, or any if nothing ties them.
   * @throws DomainError UNKNOWN_REFERENCE
   */
  async choose(person: string, community: string, at: Instant, manager: EntityManager): Promise<void> {
    // Two concurrent choices, or a claim beside one, follow one another.
    await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [person]);
    const found = await manager.query<unknown[]>(`SELECT 1 FROM area WHERE id = $1 AND kind = 'community'`, [
      community,
    ]);
    if (found.length === 0 || !(await this.mayBegin(person, community, at, manager)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'community' });
    await this.move(person, community, manager);
  }

  /** Begins in a community, unless something ties the person to their own. */
  async settle(person: string, community: string, at: Instant, manager: EntityManager): Promise<void> {
    const [row] = await manager.query<[{ community: string | null }]>(
      `SELECT community FROM account WHERE id = $1 FOR NO KEY UPDATE`,
      [person],
    );
    if (row.community === null || (await this.isFree(person, at, manager)))
      await this.move(person, community, manager);
  }

  private async move(person: string, community: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE account SET community = $2 WHERE id = $1 AND community IS DISTINCT FROM $2`, [
      person,
      community,
    ]);
  }
}
