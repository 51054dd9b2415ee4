import type { Instant } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Holder } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/**
 * Loads a viewer from the organisation. The org module provides it, so that account does not depend on org.
 */
export abstract class ViewerSource {
  /**
   * The viewer of an access token, in one round trip; records the time of last use unless told otherwise.
   * Null when the account is inactive or the session has ended.
   */
  abstract signedIn(holder: Holder, at: Instant, isNoted?: boolean): Promise<Viewer | null>;

  /**
   * Null when there is no such active account. Inside a transaction, pass its manager: a second connection
   * per request can deadlock the pool.
   */
  abstract viewer(account: string, at: Instant, manager?: EntityManager): Promise<Viewer | null>;
}
