import { Injectable } from '@nestjs/common';
import { authorities, mayAppoint, officeRules, type Office } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut } from '../../common/paging.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { Appointment, HeldOfficeView, type OfficeList, type OfficeRow } from './office.dto.ts';
import { inForce, ts } from '../org/in-force.ts';

const OFFICES = `SELECT o.id, o.office, o.account, o.deputy, ${ms('o.since')} AS since,
    json_build_object('id', ar.id, 'name', coalesce(nullif(ar.full_name, ''), ar.name), 'path', ar.path, 'kind', ar.kind) AS area
  FROM office o JOIN account a ON a.id = o.account AND a.active AND a.community = ANY ($1) JOIN area ar ON ar.id = o.area
  WHERE ${inForce('o', '$2')} AND ($3::uuid IS NULL OR o.id = $3)
    ORDER BY cardinality(ar.path), ar.full_name, o.office, o.deputy, o.since, o.id LIMIT 10000`;

/** Read queries of offices. */
@Injectable()
export class OfficeQueries {
  constructor(
    private readonly source: DataSource,
    private readonly posts: OrgPosts,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** The offices of all the caller's communities, and those the caller may appoint to. */
  async list(viewer: Viewer, page: WholeQuery): Promise<OfficeList> {
    const { manager } = this.source;
    const held = (Object.keys(officeRules.offices) as Office[]).filter((office) =>
      this.appoints(viewer, office),
    );
    const { items, ...more } = cut(await this.rows(manager, viewer), page, byId);
    return { items: await this.views(manager, viewer, items), ...more, appoints: held.map(Appointment.of) };
  }

  /** The offices in force in the caller's communities; with an id, only that one. */
  rows(manager: EntityManager, { communities }: Viewer, id: string | null = null): Promise<OfficeRow[]> {
    return manager.query<OfficeRow[]>(OFFICES, [communities, ts(this.clock.at()), id]);
  }

  async views(manager: EntityManager, viewer: Viewer, rows: readonly OfficeRow[]): Promise<HeldOfficeView[]> {
    const at = this.clock.at();
    const absences = await this.posts.absences(manager, viewer.communities, at);
    const names = await this.firewall.people(manager, [
      ...rows.map(({ account }) => account),
      ...absences.map(({ deputy }) => deputy),
    ]);
    return rows.map((row) =>
      HeldOfficeView.of(row, {
        viewer,
        names,
        absences,
        at,
        mayEnd: row.account !== viewer.id && mayAppoint(ownOffices(viewer), row),
      }),
    );
  }

  private appoints(viewer: Viewer, office: Office): boolean {
    const by = officeRules.offices[office].appointedBy;
    return (
      by !== null &&
      ownOffices(viewer).some((one) => authorities.indexOf(one.office) >= authorities.indexOf(by))
    );
  }
}
