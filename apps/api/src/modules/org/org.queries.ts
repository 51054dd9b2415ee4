import { Injectable } from '@nestjs/common';
import { dayOf, type Instant } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Holder } from '../../common/tokens.ts';
import type { Viewer } from '../../common/viewer.ts';
import { inForce, ts } from './in-force.ts';
import { OrgCache, type OrgState } from './org.cache.ts';
import { parametersOf, SURROUNDINGS, type SurroundingsRow } from './org.surroundings.ts';
import {
  IN_STEAD,
  NOTE_USE,
  SIGNED_IN,
  VERSIONS,
  viewerOf,
  VIEWERS,
  type InSteadRow,
  type SignedInRow,
  type VersionRow,
  type ViewerRow,
} from './org.viewers.ts';
import { delegations } from './person.sql.ts';
import { surroundingsOf, dutyAround, type Surroundings, type OnDuty } from './staff-around.ts';

/**
 * Who holds which post, and whom that lets act. Every answer is for an instant, because offices and
 * memberships change hands.
 */
@Injectable()
export class OrgQueries {
  constructor(
    private readonly source: DataSource,
    private readonly cache: OrgCache,
  ) {}

  /** Null when there is no such active account. */
  async viewer(
    account: string,
    at: Instant,
    manager: EntityManager = this.source.manager,
  ): Promise<Viewer | null> {
    return (await this.viewers([account], at, manager))[0] ?? null;
  }

  /** Null when there is no such active account, or its session has ended. */
  async signedIn({ account, session }: Holder, at: Instant, isNoted = true): Promise<Viewer | null> {
    const { manager } = this.source;
    const [row] = await manager.query<SignedInRow[]>(SIGNED_IN, [account, session, ts(at)]);
    if (!row) return null;
    if (isNoted && row.isUnnoted) await manager.query(NOTE_USE, [session, ts(at)]);
    return (await this.known([{ ...row, id: account }], at, manager))[0] ?? null;
  }

  /** The active ones among the accounts. */
  async viewers(accounts: readonly string[], at: Instant, manager: EntityManager): Promise<Viewer[]> {
    const versions = await manager.query<VersionRow[]>(VERSIONS, [accounts]);
    return this.known(versions, at, manager);
  }

  /** The viewers of these versions, as kept or else as read now. */
  private async known(
    versions: readonly VersionRow[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Viewer[]> {
    const state = await this.cache.stateOf(manager, versions[0]?.organisation ?? null, at);
    const known = versions.flatMap(
      ({ id, version }) => (state && this.cache.viewerIn(state, id, version, at)) ?? [],
    );
    const missing = versions.map(({ id }) => id).filter((id) => !known.some((one) => one.id === id));
    return missing.length === 0 ? known : [...known, ...(await this.load(missing, state, at, manager))];
  }

  /** Loads viewers, and keeps them as long as the answer holds. */
  private async load(
    accounts: readonly string[],
    state: OrgState | null,
    at: Instant,
    manager: EntityManager,
  ): Promise<Viewer[]> {
    const rows = await manager.query<ViewerRow[]>(VIEWERS, [accounts, ts(at)]);
    const viewers = await this.withStandIns(rows, at, manager);
    for (const [n, { id, version, organisation, isFleeting, nextChange }] of rows.entries())
      if (state && organisation === state.version && version !== null && !isFleeting)
        state.viewers.set(id, { viewer: viewers[n]!, version, from: at, until: nextChange ?? Infinity });
    return viewers;
  }

  private async withStandIns(
    rows: readonly ViewerRow[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Viewer[]> {
    const deputies = rows.filter(({ isDeputy }) => isDeputy).map(({ id }) => id);
    const inStead =
      deputies.length === 0 ? [] : await manager.query<InSteadRow[]>(IN_STEAD, [deputies, ts(at)]);
    return rows.map((row) => viewerOf(row, inStead));
  }

  /**
   * The staff around a building, given its path.
   * @param organisation the version of the organisation that the manager has read; null to read anew
   */
  async surroundings(
    path: readonly string[],
    at: Instant,
    manager: EntityManager = this.source.manager,
    organisation: number | null = null,
  ): Promise<Surroundings> {
    const state = await this.cache.stateOf(manager, organisation, at);
    const key = `${dayOf(at)} ${path.join()}`;
    const known = state?.surroundings.get(key);
    if (known) return surroundingsOf(known, at);
    const [row] = await manager.query<[SurroundingsRow]>(SURROUNDINGS, parametersOf(path, at));
    if (state && row.organisation === state.version && !row.isFleeting) state.surroundings.set(key, row);
    return surroundingsOf(row, at);
  }

  /** Who is on duty around a building on a local day, and when. Stand-ins have the shifts of both. */
  async dutyOn(path: readonly string[], day: number, at: Instant): Promise<OnDuty[]> {
    const [row] = await this.source.query<SurroundingsRow[]>(SURROUNDINGS, parametersOf(path, at, day));
    return dutyAround(row!, day, at);
  }

  /** Whether one of these people holds an office or belongs to a unit. */
  async isStaffAmong(people: readonly string[], at: Instant, manager: EntityManager): Promise<boolean> {
    if (people.length === 0) return false;
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM office o WHERE o.account = ANY ($1) AND ${inForce('o', '$2')}
       UNION ALL SELECT 1 FROM membership m WHERE m.account = ANY ($1) AND ${inForce('m', '$2')} LIMIT 1`,
      [people, ts(at)],
    );
    return rows.length > 0;
  }

  /** The family members who may act for each of some people. */
  async delegatesOf(
    people: readonly string[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Map<string, readonly string[]>> {
    if (people.length === 0) return new Map();
    const rows = await manager.query<{ person: string; delegates: string[] }[]>(
      `SELECT d.person, array_agg(DISTINCT d.delegate) AS delegates FROM ${delegations('$2')}
        WHERE d.person = ANY ($1) GROUP BY d.person`,
      [people, ts(at)],
    );
    return new Map(rows.map(({ person, delegates }) => [person, delegates]));
  }

  /** The active members of each of some units. */
  async membersOf(
    units: readonly string[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Map<string, readonly string[]>> {
    if (units.length === 0) return new Map();
    const rows = await manager.query<{ unit: string; members: string[] }[]>(
      `SELECT m.unit, array_agg(DISTINCT m.account) AS members FROM membership m
        WHERE m.unit = ANY ($1) AND ${inForce('m', '$2')} GROUP BY m.unit`,
      [units, ts(at)],
    );
    return new Map(rows.map(({ unit, members }) => [unit, members]));
  }

  /** The units of which accounts are active members. */
  async unitsOf(
    accounts: readonly string[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Map<string, string[]>> {
    const rows = await manager.query<{ account: string; units: string[] }[]>(
      `SELECT m.account, array_agg(m.unit) AS units FROM membership m WHERE m.account = ANY ($1)
        AND ${inForce('m', '$2')} GROUP BY m.account`,
      [accounts, ts(at)],
    );
    return new Map(rows.map(({ account, units }) => [account, units]));
  }
}
