import { Injectable } from '@nestjs/common';
import { doorLimits, DomainError, householdsToShow, type DoorWay } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { DoorLookEntity } from './door.entity.ts';
import { ts } from './in-force.ts';

/**
 * SQL: the area that a masked room is cut to: its entrance, or the building when few residents live behind
 * that entrance.
 */
export const maskEnd = (h: string): string => `(SELECT CASE WHEN p.kind = 'entrance' AND (
    SELECT count(DISTINCT lived.household) FROM residence lived JOIN area beside ON beside.id = lived.household
    WHERE beside.parent = p.id AND lived.status = 'confirmed' AND lived.until IS NULL) < ${doorLimits.hidesAmong}
  THEN (SELECT b.full_name FROM area b WHERE b.id = p.parent) ELSE p.full_name END FROM area p WHERE p.id = ${h}.parent)`;

/**
 * Households shown to the viewer within the last hour (since `$2`). Those the viewer has decided on since do
 * not count, so that confirming homes can continue.
 */
const TOLD = `SELECT DISTINCT d.household FROM door_look d WHERE d.by = $1 AND d.at > $2 AND NOT EXISTS (
  SELECT 1 FROM residence r WHERE r.household = d.household AND r.decided_by = $1 AND r.decided_at >= d.at)`;

/** The limit and access log shared by all routes that show who lives in a household. */
@Injectable()
export class OrgDoors {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Which of some households the viewer may see now; records the access. */
  async tell(
    manager: EntityManager,
    { id }: Pick<Viewer, 'id'>,
    households: readonly string[],
    way: DoorWay,
  ): Promise<ReadonlySet<string>> {
    if (households.length === 0) return new Set();
    const at = this.clock.at();
    // Locks the account: the second of two concurrent requests counts what the first was shown.
    await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    const told = (await manager.query<{ household: string }[]>(TOLD, [id, ts(at - doorLimits.within)])).map(
      ({ household }) => household,
    );
    const may = householdsToShow(households, told);
    const fresh = [...may].filter((household) => !told.includes(household));
    if (fresh.length > 0)
      await manager.insert(
        DoorLookEntity,
        fresh.map((household) => ({ by: id, household, at, way })),
      );
    return may;
  }

  /** For a route about one household, once its residents are known. @throws DomainError TOO_OFTEN */
  async tellOne(viewer: Pick<Viewer, 'id'>, household: string, way: DoorWay): Promise<void> {
    const may = await this.transaction.run((manager) => this.tell(manager, viewer, [household], way));
    if (!may.has(household)) throw new DomainError('TOO_OFTEN', { retryAfter: doorLimits.within / 1000 });
  }
}
