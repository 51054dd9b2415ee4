import { Injectable } from '@nestjs/common';
import type { Instant, Office } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { inForce, ts } from './org.queries.ts';

/** The advisory lock between those who hand out work and those who leave their post. */
const POSTS = 7_201;

/** A place in a unit (no office), or an office. */
export interface Post {
  readonly office: Office | null;
  readonly area: string;
  readonly path: readonly string[];
}

/** The posts people hold: where they serve, and how they leave. */
@Injectable()
export class OrgPosts {
  /** The posts somebody holds, each with the path of its area; nobody's of another community. */
  held(community: string, person: string, at: Instant, manager: EntityManager): Promise<Post[]> {
    return manager.query<Post[]>(
      `SELECT p.office, ar.id AS area, ar.path FROM (
         SELECT NULL AS office, m.area FROM membership m WHERE m.account = $2 AND ${inForce('m', '$3')}
         UNION SELECT o.office, o.area FROM office o WHERE o.account = $2 AND ${inForce('o', '$3')}) p
       JOIN area ar ON ar.id = p.area JOIN account a ON a.id = $2 AND a.community = $1`,
      [community, person, ts(at)],
    );
  }

  /** Until this transaction ends, nobody leaves their post: who was found to serve a building still serves it. */
  async holdStill(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${POSTS})`);
  }

  /** Waits for everybody who holds still, and keeps others from it until this transaction ends. */
  async waitForAll(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(${POSTS})`);
  }

  /** Ends what somebody holds: memberships, offices, or both and the account with them. */
  async endTerms(manager: EntityManager, person: string, which: readonly ('membership' | 'office' | 'account')[], at: Instant): Promise<void> {
    for (const table of which) {
      if (table === 'account') await manager.query(`UPDATE account SET active = false WHERE id = $1`, [person]);
      else await manager.query(`UPDATE ${table} SET until = $2 WHERE account = $1 AND until IS NULL`, [person, ts(at)]);
    }
  }
}
