import type { Instant } from '@sandan/domain';
import type { Viewer } from './viewer.ts';

/** Who answers what an account is in the organisation; the org module provides it, so that account need not know org. */
export abstract class ViewerSource {
  /** Null when there is no such active account. */
  abstract viewer(account: string, at: Instant): Promise<Viewer | null>;
}
