import { Injectable } from '@nestjs/common';
import type { Instant } from '@sandan/domain';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import { ms } from '../../common/columns.ts';
import type { Viewer } from '../../common/viewer.ts';
import { ts } from './in-force.ts';
import { ORGANISATION_VERSION } from './organisation-version.ts';
import type { SurroundingsRow } from './org.surroundings.ts';

/** How many answers of a kind are kept. */
const MOST = 2000;

/** SQL: the accounts that hold or held a post. */
const HOLDERS = `(SELECT account FROM office UNION SELECT account FROM membership)`;

/**
 * The version of the organisation, and when the next of its terms after `$1` begins or ends: of a post, an
 * absence, or of a post holder's home.
 */
const STATE = `SELECT ${ORGANISATION_VERSION} AS version, (SELECT ${ms('min(x.at)')} FROM (
    SELECT unnest(ARRAY[since, until]) AS at FROM office UNION ALL SELECT unnest(ARRAY[since, until]) FROM membership
    UNION ALL SELECT unnest(ARRAY[since, until]) FROM absence
    UNION ALL SELECT unnest(ARRAY[r.since, r.until]) FROM residence r
      WHERE r.household IN (SELECT h.household FROM residence h WHERE h.account IN ${HOLDERS})
    UNION ALL SELECT unnest(ARRAY[d.since, d.until]) FROM household_delegate d WHERE d.delegate IN ${HOLDERS}) x
  WHERE x.at > $1) AS "nextChange"`;

interface StateRow {
  readonly version: number | null;
  readonly nextChange: Instant | null;
}

/** A viewer as one version of their account and of the organisation gives it. */
export interface KnownViewer {
  readonly viewer: Viewer;
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant;
}

/** Answers about one version of the organisation, valid until its next appointed change. */
export interface OrgState {
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant;
  /** By the path of the place, and the day. */
  readonly surroundings: LRUCache<string, SurroundingsRow>;
  readonly viewers: LRUCache<string, KnownViewer>;
  /** Units, areas and categories, by kind and id. */
  readonly names: LRUCache<string, object>;
}

const holdsAt = (
  { from, until }: { readonly from: Instant; readonly until: Instant },
  at: Instant,
): boolean => from <= at && at < until;

/**
 * What this process knows of the organisation by heart. Every use names a version that a statement of the
 * request has read, so an answer is never older than a fresh read at that moment (ADR 36).
 */
@Injectable()
export class OrgCache {
  private held: OrgState | undefined;

  /** The state for a version read at an instant; null when nothing may be kept: a change is not committed. */
  async stateOf(manager: EntityManager, version: number | null, at: Instant): Promise<OrgState | null> {
    if (version === null) return null;
    const held = this.heldFor(version, at);
    if (held) return held;
    const [row] = await manager.query<[StateRow]>(STATE, [ts(at)]);
    if (row.version === null) return null;
    // Another request may have renewed it meanwhile.
    return this.heldFor(row.version, at) ?? (this.held = emptyState(row.version, at, row.nextChange));
  }

  private heldFor(version: number, at: Instant): OrgState | undefined {
    const { held } = this;
    return held && held.version >= version && holdsAt(held, at) ? held : undefined;
  }

  /** The viewer as kept for these versions; undefined when there is none that still holds. */
  viewerIn(state: OrgState, account: string, version: number | null, at: Instant): Viewer | undefined {
    const known = state.viewers.get(account);
    return known?.version === version && holdsAt(known, at) ? known.viewer : undefined;
  }
}

const emptyState = (version: number, at: Instant, nextChange: Instant | null): OrgState => ({
  version,
  from: at,
  until: nextChange ?? Infinity,
  surroundings: new LRUCache({ max: MOST }),
  viewers: new LRUCache({ max: MOST }),
  names: new LRUCache({ max: MOST }),
});
