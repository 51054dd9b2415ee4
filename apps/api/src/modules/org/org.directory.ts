import { Injectable } from '@nestjs/common';
import { seesArea, type UnitKind, type Office, type Instant } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Firewall } from '../../common/firewall.ts';
import type { People } from '../../common/people.ts';
import type { ActingCommunity, OwnCommunity, Viewer } from '../../common/viewer.ts';
import { concerns } from './belonging.sql.ts';
import { inForce, ts } from './in-force.ts';
import { OrgAreas, MOST } from './org.areas.ts';

export interface UnitRow {
  id: string;
  kind: UnitKind;
  name: string;
  area: { id: string; name: string };
}

export interface MemberRow {
  id: string;
  office: Office | null;
}

/** The units and people that the app offers to choose from. */
@Injectable()
export class OrgDirectory {
  constructor(
    private readonly source: DataSource,
    private readonly areas: OrgAreas,
    private readonly firewall: Firewall,
  ) {}

  /**
   * Units sorted by distance to a place: of its building, of its estate with the property company first, and
   * so on upwards, then those of neighbouring areas. Only units of the place's community, where several
   * communities are given.
   */
  async units(
    communities: readonly (OwnCommunity | ActingCommunity)[],
    kind?: UnitKind,
    near?: string,
  ): Promise<UnitRow[]> {
    const there = near === undefined ? null : await this.areas.communityAt(communities, near);
    return this.source.query<UnitRow[]>(
      `SELECT u.id, u.kind, u.name, json_build_object('id', a.id, 'name', a.name) AS area
       FROM unit u JOIN area a ON a.id = u.area LEFT JOIN area n ON n.id = $3 AND n.path && $1::uuid[]
       WHERE u.active AND ($2::text IS NULL OR u.kind = $2)
         AND (a.path && $1::uuid[] OR u.area IN (SELECT unnest(path) FROM area WHERE id = ANY ($1)))
       ORDER BY n.path @> a.path DESC, cardinality(ARRAY(SELECT unnest(a.path) INTERSECT
         SELECT unnest(n.path))) DESC, n.id IS NOT NULL AND u.kind = 'property' DESC,
         u.kind, u.name, u.id LIMIT ${MOST}`,
      [there ? [there] : communities, kind ?? null, near ?? null],
    );
  }

  /** Whether a unit is among those of these communities. */
  async knows(communities: readonly (OwnCommunity | ActingCommunity)[], unit: string): Promise<boolean> {
    return (await this.units(communities)).some(({ id }) => id === unit);
  }

  /** The nearest unit of each kind, given the path of a place. */
  unitsAround(
    path: readonly string[],
    kinds: readonly UnitKind[],
  ): Promise<{ id: string; name: string; kind: UnitKind }[]> {
    return this.source.query(
      `SELECT DISTINCT ON (u.kind) u.id, u.name, u.kind FROM unit u JOIN area a ON a.id = u.area
       WHERE u.active AND u.kind = ANY ($1) AND u.area = ANY ($2) ORDER BY u.kind, cardinality(a.path) DESC, u.name`,
      [kinds, path],
    );
  }

  /** The active members of a unit who serve the communities in which the caller acts. */
  people({ actsIn }: Viewer, unit: string, at: Instant): Promise<MemberRow[]> {
    return this.source.query<MemberRow[]>(
      `SELECT DISTINCT a.id, (SELECT o.office FROM office o WHERE o.account = a.id AND ${inForce('o', '$3')} LIMIT 1) AS office
       FROM membership m JOIN account a ON a.id = m.account AND a.active
         AND ${concerns('m.area', '$1::uuid[]')}
       WHERE m.unit = $2 AND ${inForce('m', '$3')} ORDER BY a.id LIMIT ${MOST}`,
      [actsIn, unit, ts(at)],
    );
  }

  names(people: readonly string[]): Promise<People> {
    return this.firewall.people(this.source.manager, people);
  }

  /**
   * The residents of a household, for staff of its area; otherwise empty. Listed without office: it would
   * reveal where officials live.
   */
  residents({ offices, memberships }: Viewer, household: string, at: Instant): Promise<MemberRow[]> {
    const areas = [
      ...offices.filter(({ office }) => seesArea(office)),
      ...memberships.filter(({ kind }) => kind === 'steward_team'),
    ].map(({ area }) => area);
    return this.source.query<MemberRow[]>(
      `SELECT DISTINCT a.id, NULL AS office
       FROM residence r JOIN account a ON a.id = r.account AND a.active JOIN area h ON h.id = r.household
       WHERE r.household = $1 AND r.status = 'confirmed' AND h.path && $2::uuid[] AND ${inForce('r', '$3')} ORDER BY a.id LIMIT ${MOST}`,
      [household, areas, ts(at)],
    );
  }
}
