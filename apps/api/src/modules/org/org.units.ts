import { Injectable } from '@nestjs/common';
import type { Instant, UnitKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { inForce, ts } from './in-force.ts';
import { MOST } from './org.areas.ts';
import { UnitEntity } from './unit.entity.ts';

/** Where a unit stands in the organisation. */
export interface UnitPlace {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly active: boolean;
  readonly area: string;
  /** The area's own id and those of all areas above it. */
  readonly path: readonly string[];
}

const PLACES = `SELECT u.id, u.kind, u.name, u.active, u.area, a.path FROM unit u JOIN area a ON a.id = u.area`;

/** The path of an area, and its community, or the first one below an area that lies above communities. */
const PLACE = `SELECT a.path, c.id AS community FROM area a JOIN area c ON c.kind = 'community'
    AND (c.id = ANY (a.path) OR c.path @> ARRAY[a.id]) WHERE a.id = $1 ORDER BY c.position, c.id LIMIT 1`;

const LINE = `WITH RECURSIVE line (id, parent) AS (
    SELECT u.id, u.parent FROM unit u WHERE u.id = $1
    UNION SELECT u.id, u.parent FROM unit u JOIN line l ON u.id = l.parent)
  SELECT id FROM line`;

const DEPENDING = `SELECT
  (SELECT count(*)::int FROM unit u WHERE u.parent = $1 AND u.active) AS units,
  (SELECT count(DISTINCT m.account)::int FROM membership m WHERE m.unit = $1 AND ${inForce('m', '$2')}) AS members`;

/** The units of the organisation: where each stands, and what depends on it. */
@Injectable()
export class OrgUnits {
  /** Some units, by id. */
  async some(manager: EntityManager, ids: readonly string[]): Promise<Map<string, UnitPlace>> {
    const rows = await manager.query<UnitPlace[]>(`${PLACES} WHERE u.id = ANY ($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The units in some areas and below, those in use first. */
  within(manager: EntityManager, areas: readonly string[]): Promise<UnitPlace[]> {
    return manager.query<UnitPlace[]>(
      `${PLACES} WHERE a.path && $1::uuid[]
        ORDER BY u.active DESC, cardinality(a.path), a.full_name, u.position, u.kind, u.name, u.id LIMIT ${MOST}`,
      [areas],
    );
  }

  /** Where the case of a unit of this area lies; null where there is no community. */
  async placeOf(
    manager: EntityManager,
    area: string,
  ): Promise<{ readonly community: string; readonly path: string[] } | null> {
    const [row] = await manager.query<{ community: string; path: string[] }[]>(PLACE, [area]);
    return row ?? null;
  }

  /** A unit and all units above it. */
  async line(manager: EntityManager, unit: string): Promise<string[]> {
    return (await manager.query<{ id: string }[]>(LINE, [unit])).map(({ id }) => id);
  }

  /** Whether another open unit of an area has the name. */
  isNameTaken(manager: EntityManager, area: string, name: string, self?: string): Promise<boolean> {
    const beside = manager
      .createQueryBuilder(UnitEntity, 'u')
      .where('u.area = :area AND u.name = :name AND u.active', { area, name });
    return (self === undefined ? beside : beside.andWhere('u.id <> :self', { self })).getExists();
  }

  /** The memberships of a unit, those that last first. */
  async memberships(manager: EntityManager, unit: string, at: Instant): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT m.id FROM membership m WHERE m.unit = $1
        ORDER BY coalesce(m.until <= $2, false), m.since, m.id LIMIT ${MOST}`,
      [unit, ts(at)],
    );
    return rows.map(({ id }) => id);
  }

  /** How many units lie below a unit, and how many people are its members. */
  async depending(
    manager: EntityManager,
    unit: string,
    at: Instant,
  ): Promise<{ units: number; members: number }> {
    const [row] = await manager.query<[{ units: number; members: number }]>(DEPENDING, [unit, ts(at)]);
    return row;
  }
}
