import type { Instant } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Holder } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who answers what an account is in the organisation; the org module provides it, so that account need not
 * know org.
 */
export abstract class ViewerSource {
  /**
   * Whoever holds an access token, in one round trip; that they were here is noted unless told otherwise.
   * Null when the account is not active or the session has ended.
   */
  abstract signedIn(holder: Holder, at: Instant, isNoted?: boolean): Promise<Viewer | null>;

  /**
   * Null when there is no such active account. Inside a transaction its manager must be given: a second
   * connection for a request that already holds one would let a crowd of requests wait for each other.
   */
  abstract viewer(account: string, at: Instant, manager?: EntityManager): Promise<Viewer | null>;
}
