import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { inForce, ts } from '../org/org.queries.ts';

/** Reported from a home that nobody has confirmed, or from none by somebody without a post. */
const UNCONFIRMED = `SELECT t.id FROM ticket t WHERE t.id = ANY ($1) AND t.reporter IS NOT NULL AND CASE WHEN t.household IS NULL
  THEN NOT EXISTS (SELECT 1 FROM office o WHERE o.account = t.reporter AND ${inForce('o', '$2')})
   AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account = t.reporter AND ${inForce('m', '$2')})
  ELSE NOT EXISTS (SELECT 1 FROM residence r WHERE r.account = t.reporter AND r.household = t.household AND r.status = 'confirmed') END`;

/** What staff are warned of. */
@Injectable()
export class TicketMarks {
  constructor(private readonly clock: Clock) {}

  /** Those of some tickets of which nobody has confirmed that their reporter lives there. */
  async unconfirmed(manager: EntityManager, tickets: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = tickets.length === 0 ? [] : await manager.query<{ id: string }[]>(UNCONFIRMED, [tickets, ts(this.clock.at())]);
    return new Set(rows.map(({ id }) => id));
  }
}
