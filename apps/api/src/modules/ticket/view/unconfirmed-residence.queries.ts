import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { inForce, ts } from '../../org/org.queries.ts';

/** Somebody reported it of whom nobody has confirmed where they live. */
export interface Unconfirmed {
  /** The ticket's. */
  readonly id: string;
  /** Where they say that they live, if anywhere in its estate. */
  readonly claimed: string | null;
}

/** Homes of a ticket's reporter in its estate. */
const THERE = `FROM residence r JOIN area h ON h.id = r.household WHERE r.account = t.reporter AND t.estate = ANY (h.path)`;

/**
 * Whether nobody has confirmed that the reporter of `ticket t` lives there, at the instant `at` (in SQL).
 * Only a confirmed home stands on a ticket; whoever holds a post is known anyway, and of whom nothing is kept
 * there is nothing to confirm.
 */
export const ofStranger = (
  at: string,
): string => `t.reporter IS NOT NULL AND t.household IS NULL AND t.anonymised_at IS NULL
  AND NOT EXISTS (SELECT 1 ${THERE} AND r.status IN ('confirmed', 'ended') AND (r.until IS NULL OR r.until > t.placed_at))
  AND NOT EXISTS (SELECT 1 FROM office o WHERE o.account = t.reporter AND ${inForce('o', at)})
  AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account = t.reporter AND ${inForce('m', at)})`;

const UNCONFIRMED = `SELECT t.id, (SELECT r.household ${THERE} AND r.status = 'unconfirmed'
  AND ${inForce('r', '$2')} ORDER BY t.building = ANY (h.path) DESC, r.since LIMIT 1) AS claimed
  FROM ticket t WHERE t.id = ANY ($1) AND ${ofStranger('$2')}`;

/** What staff are warned of. */
@Injectable()
export class UnconfirmedResidence {
  constructor(private readonly clock: Clock) {}

  /** Those of some tickets of which nobody has confirmed that their reporter lives there, by id. */
  async unconfirmed(
    manager: EntityManager,
    tickets: readonly string[],
  ): Promise<ReadonlyMap<string, Unconfirmed>> {
    const rows =
      tickets.length === 0
        ? []
        : await manager.query<Unconfirmed[]>(UNCONFIRMED, [tickets, ts(this.clock.at())]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
