import { Injectable } from '@nestjs/common';
import { dayOf, DomainError, type Instant, type Roster } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { cut } from '../../common/paging.ts';
import { actsAround, type Viewer } from '../../common/viewer.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { OrgQueries } from '../org/org.queries.ts';
import type { OnDutyList, RosterList, RosterQuery, RosterView } from './roster.dto.ts';
import { concerns } from '../org/belonging.sql.ts';
import { inForce, ts } from '../org/in-force.ts';
import { OrgAreas, type AreaRow } from '../org/org.areas.ts';

const ROSTERS = `SELECT a.id,
  (SELECT coalesce(json_agg(json_build_object('weekday', w.weekday, 'from', w."from", 'to', w."to")
    ORDER BY w.weekday, w."from"), '[]') FROM roster_pattern w WHERE w.account = a.id) AS pattern,
  (SELECT coalesce(json_agg(json_build_object('date', x.date, 'on', x."on", 'from', x."from", 'to', x."to")
    ORDER BY x.date, x.position), '[]') FROM roster_exception x WHERE x.account = a.id) AS exceptions
  FROM account a WHERE a.id = ANY ($1) ORDER BY a.id`;

const MEMBERS = `SELECT DISTINCT m.account FROM membership m JOIN account a ON a.id = m.account AND a.active
  AND ${concerns('m.area', '$1::uuid[]')}
  WHERE m.unit = ANY ($2) AND ${inForce('m', '$3')} ORDER BY m.account LIMIT 10000`;

/** The steward team of each account; the team in which they serve here comes first. */
const TEAMS = `SELECT DISTINCT ON (m.account) m.account, u.name FROM membership m JOIN unit u ON u.id = m.unit
  AND u.active AND u.kind = 'steward_team'
  WHERE m.account = ANY ($1) AND ${inForce('m', '$2')} ORDER BY m.account, m.area = ANY ($3) DESC, m.since`;

const buildings = ['estate', 'building', 'entrance'];

/** Read queries of duty rosters. */
@Injectable()
export class RosterQueries {
  constructor(
    private readonly source: DataSource,
    private readonly org: OrgQueries,
    private readonly areas: OrgAreas,
    private readonly posts: OrgPosts,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** The rosters of the members of a unit, or of the caller's own units. */
  async list(viewer: Viewer, { unit, ...page }: RosterQuery): Promise<RosterList> {
    const { manager } = this.source;
    const rows = await manager.query<{ account: string }[]>(MEMBERS, [
      viewer.actsIn,
      unit ? [unit] : viewer.units,
      ts(this.clock.at()),
    ]);
    const { items, ...more } = cut(rows, page, ({ account }) => account);
    return {
      items: await this.rosters(
        manager,
        viewer,
        items.map(({ account }) => account),
      ),
      ...more,
    };
  }

  async rosters(manager: EntityManager, viewer: Viewer, people: readonly string[]): Promise<RosterView[]> {
    const rows = await manager.query<(Roster & { id: string })[]>(ROSTERS, [people]);
    const names = await this.firewall.people(manager, people);
    const views: RosterView[] = [];
    for (const { id, pattern, exceptions } of rows) {
      const mayChange = await this.posts.mayManage(manager, viewer, id, this.clock.at());
      views.push({
        person: { id, name: names.of(viewer, id, 'holder') ?? '' },
        pattern: [...pattern],
        mayChange,
        exceptions: exceptions.map(({ date, on, from, to }) => ({
          date,
          on,
          ...(from !== null && to !== null && { from, to }),
        })),
      });
    }
    return views;
  }

  /**
   * Today's shifts of a building's stewards.
   * @throws DomainError NOT_FOUND unless the viewer lives in its estate or works in its community
   */
  async today(viewer: Viewer, building = viewer.homes[0]?.building.id): Promise<OnDutyList> {
    if (!building) return { items: [] };
    const area = await this.areas.area(building);
    if (!area || !this.maySee(viewer, area)) throw new DomainError('NOT_FOUND');
    const at = this.clock.at();
    const found = await this.org.dutyOn(area.path, dayOf(at), at);
    const people = found.map(({ id }) => id);
    const names = await this.firewall.people(this.source.manager, people);
    const teams = await this.teams(people, area, at);
    const items = found.flatMap(({ id, stretches }) =>
      stretches.map(({ from, to }) => ({
        id,
        name: names.of(viewer, id, 'holder') ?? '',
        unit: teams.get(id) ?? '',
        from,
        to,
      })),
    );
    return {
      items: items.sort(
        (a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.id.localeCompare(b.id),
      ),
    };
  }

  private maySee(viewer: Viewer, { kind, path }: AreaRow): boolean {
    return (
      buildings.includes(kind) && (actsAround(viewer, path) || viewer.estates.some((id) => path.includes(id)))
    );
  }

  private async teams(
    people: readonly string[],
    { path }: AreaRow,
    at: Instant,
  ): Promise<Map<string, string>> {
    const rows = await this.source.query<{ account: string; name: string }[]>(TEAMS, [people, ts(at), path]);
    return new Map(rows.map(({ account, name }) => [account, name]));
  }
}
