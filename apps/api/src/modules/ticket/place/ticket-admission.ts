import { Injectable } from '@nestjs/common';
import {
  capsSince,
  checkCaps,
  checkNotSuspended,
  isAnonymous,
  isCapped,
  type SomeForm,
  type PlacedCounts,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { isStaff, type Viewer } from '../../../common/viewer.ts';

const PLACED = `SELECT count(*) FILTER (WHERE c.opened_at >= $2)::int AS day, count(*) FILTER (WHERE c.state <> 'closed')::int AS open,
  count(*) FILTER (WHERE c.opened_at >= $2 AND t.urgency <> 'normal')::int AS urgent
  FROM ticket t JOIN cases c ON c.id = t.id WHERE t.reporter = $1`;

/** Checks the limits on placing one more ticket. */
@Injectable()
export class TicketAdmission {
  constructor(private readonly clock: Clock) {}

  /** Anonymous tickets have their own limit. @throws DomainError SUSPENDED, STRANGER_CAP */
  async check(manager: EntityManager, viewer: Viewer, form: SomeForm): Promise<void> {
    const placer = {
      isKnown: viewer.households.length > 0 || isStaff(viewer),
      suspendedUntil: viewer.suspendedUntil,
    };
    checkNotSuspended(placer, form);
    if (isAnonymous(form) || !isCapped(placer)) return;
    // Locks the account: concurrent requests would otherwise all pass the same cap.
    await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [viewer.id]);
    const [placed] = await manager.query<[PlacedCounts]>(PLACED, [
      viewer.id,
      new Date(capsSince(this.clock.at())),
    ]);
    checkCaps(placer, form, placed);
  }
}
