import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { ids } from '../../../common/columns.ts';
import { inForce, ts } from '../../org/in-force.ts';
import type { Loaded } from '../store/ticket.store.ts';

/** A ticket whose reporter has no confirmed residence in its estate. */
export interface Unconfirmed {
  /** The ticket's id. */
  readonly id: string;
  /** The residence they claim in its estate, if any. */
  readonly claimed: string | null;
}

/** Residences of a ticket's reporter in its estate. */
const THERE = `FROM residence r JOIN area h ON h.id = r.household WHERE r.account = t.reporter AND t.estate = ANY (h.path)`;

/**
 * SQL: whether the reporter of `ticket t`, `cases c` has no confirmed residence there at the instant `at`. Only a
 * confirmed home is stored on a ticket. Post holders count as confirmed, and anonymous tickets have nothing
 * to confirm.
 */
export const ofStranger = (
  at: string,
): string => `t.reporter IS NOT NULL AND t.household IS NULL AND c.anonymised_at IS NULL
  AND NOT EXISTS (SELECT 1 ${THERE} AND r.status IN ('confirmed', 'ended') AND (r.until IS NULL OR r.until > c.opened_at))
  AND NOT EXISTS (SELECT 1 FROM office o WHERE o.account = t.reporter AND ${inForce('o', at)})
  AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account = t.reporter AND ${inForce('m', at)})`;

const UNCONFIRMED = `SELECT t.id, (SELECT r.household ${THERE} AND r.status = 'unconfirmed'
  AND ${inForce('r', '$2')} ORDER BY t.building = ANY (h.path) DESC, r.since LIMIT 1) AS claimed
  FROM ticket t JOIN cases c ON c.id = t.id WHERE t.id = ANY (${ids('$1')}) AND ${ofStranger('$2')}`;

/** Finds the tickets whose reporter's residence is unconfirmed, to warn staff. */
@Injectable()
export class UnconfirmedResidence {
  constructor(private readonly clock: Clock) {}

  /** Of some tickets, those with an unconfirmed reporter, by id. */
  async unconfirmed(
    manager: EntityManager,
    tickets: readonly Pick<Loaded, 'id' | 'reporter' | 'household' | 'anonymisedAt'>[],
  ): Promise<ReadonlyMap<string, Unconfirmed>> {
    const possible = tickets
      .filter(
        ({ reporter, household, anonymisedAt }) => reporter !== null && household === null && !anonymisedAt,
      )
      .map(({ id }) => id);
    const rows =
      possible.length === 0
        ? []
        : await manager.query<Unconfirmed[]>(UNCONFIRMED, [possible, ts(this.clock.at())]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
