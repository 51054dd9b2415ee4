import { Injectable } from '@nestjs/common';
import {
  areasConfirmedBy,
  DomainError,
  homeStatuses,
  householdLimits,
  maskRoom,
  roles,
  type HomeStatus,
  type Instant,
  type Role,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import type { People } from '../../common/people.ts';
import { Transaction, type ReplayPolicy } from '../../common/transaction.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut } from '../../common/paging.ts';
import { cellOf, Vault, type Sealed } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { maskEnd, OrgDoors } from '../org/org.doors.ts';
import { inForce, ts } from '../org/in-force.ts';
import type { CaseNow } from '../case/view/case-now.dto.ts';
import { HomeClaimQueries } from './home/home.queries.ts';
import { householdsOf } from './own-households.ts';
import type {
  ConfirmedQuery,
  HomeList,
  HomeMember,
  HomeOf,
  LodgerList,
  WaitingHome,
  WaitingList,
} from './household.dto.ts';

interface Place {
  id: string;
  name: string;
}

interface MemberRow {
  id: string;
  role: Role;
  actsForMe: boolean;
  iActFor: boolean;
}

interface HomeRow {
  id: string;
  household: Place;
  building: Place | null;
  estate: Place;
  role: Role;
  status: HomeStatus;
  since: Instant;
  refusal: Sealed | null;
  members: MemberRow[];
}

interface WaitingRow {
  id: string;
  person: string;
  household: Place;
  above: Place;
  role: Role;
  since: Instant;
}

/** SQL: `who` has authorised `whom` in the household of `r`. */
const lets = (who: string, whom: string): string =>
  `EXISTS (SELECT 1 FROM household_delegate d WHERE d.household = r.household AND d.person = ${who}
    AND d.delegate = ${whom} AND ${inForce('d', '$2')})`;

/** The homes of `$1` at `$2`, and recently (since `$3`) refused or ended ones that were not claimed again. */
const HOMES = `
  SELECT r.id, r.role, r.status, ${ms('r.since')} AS since, r.refusal, json_build_object('id', h.id, 'name', h.full_name) AS household,
    (SELECT json_build_object('id', b.id, 'name', b.full_name) FROM area b WHERE b.id = ANY (h.path) AND b.kind = 'building') AS building,
    (SELECT json_build_object('id', e.id, 'name', e.name) FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate') AS estate,
    (SELECT json_agg(json_build_object('id', a.id, 'role', m.role, 'actsForMe', ${lets('$1', 'a.id')},
      'iActFor', ${lets('a.id', '$1')})
         ORDER BY a.id <> $1, m.since)
       FROM residence m JOIN account a ON a.id = m.account AND a.active
       WHERE m.id = r.id OR (m.household = r.household AND m.account <> r.account AND m.status = 'confirmed'
         AND r.status = 'confirmed' AND ${inForce('m', '$2')})) AS members
  FROM residence r JOIN area h ON h.id = r.household
  WHERE r.account = $1 AND (${inForce('r', '$2')} OR (r.status IN ('refused', 'ended') AND r.until > $3
    AND NOT EXISTS (SELECT 1 FROM residence again WHERE again.account = $1 AND again.household = r.household AND again.since > r.since)))
  ORDER BY r.status IN ('refused', 'ended'), r.since, r.id`;

/** Waiting or confirmed (`$5`) residences below the areas `$1`, without the viewer's own households `$3`. */
const RESIDENCES = `
  SELECT r.id, a.id AS person, json_build_object('id', h.id, 'name', h.full_name) AS household,
    json_build_object('id', h.parent, 'name', ${maskEnd('h')}) AS above, r.role, ${ms('r.since')} AS since
  FROM residence r JOIN account a ON a.id = r.account AND a.active JOIN area h ON h.id = r.household
  WHERE r.status = $5 AND ${inForce('r', '$2')} AND h.path && $1::uuid[] AND r.household <> ALL ($3::uuid[]) AND a.id <> $4`;

/** More than can wait at once; the list is shown in pages. */
const MOST = 10_000;

const iso = (at: Instant): string => new Date(at).toISOString();

/** Read queries of homes. */
@Injectable()
export class HouseholdQueries {
  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly doors: OrgDoors,
    private readonly cases: HomeClaimQueries,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async homes(viewer: Viewer, manager: EntityManager = this.source.manager): Promise<HomeList> {
    const { id } = viewer;
    const at = this.clock.at();
    const rows = await manager.query<HomeRow[]>(HOMES, [id, ts(at), ts(at - householdLimits.refused)]);
    const names = await this.firewall.people(
      manager,
      rows.flatMap(({ members }) => members.map((member) => member.id)),
    );
    const actions = await this.cases.actions(
      viewer,
      rows.map((row) => row.id),
      manager,
    );
    return { items: rows.map((row) => ({ ...this.homeOf(row, id, names), ...actions.get(row.id)! })) };
  }

  /** @throws DomainError NOT_FOUND when it is not the viewer's home */
  async home(viewer: Viewer, home: string, manager: EntityManager): Promise<HomeOf> {
    const found = (await this.homes(viewer, manager)).items.find(({ id }) => id === home);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Replays a home as it is now: members may have changed, or the viewer may have moved out. */
  homeAgain(viewer: Viewer): ReplayPolicy<HomeOf, Pick<HomeOf, 'id'>> {
    return { store: ({ id }) => ({ id }), rebuild: (manager, { id }) => this.home(viewer, id, manager) };
  }

  waitingNow(viewer: Viewer, page: WholeQuery): Promise<WaitingList> {
    return this.transaction.run((manager) => this.waiting(viewer, manager, page));
  }

  /**
   * The homes that wait for confirmation, longest first. Rooms are shown up to the hourly limit, which a
   * decision frees again.
   */
  async waiting(viewer: Viewer, manager: EntityManager, page: WholeQuery = {}): Promise<WaitingList> {
    const rows = await manager.query<WaitingRow[]>(
      `${RESIDENCES} ORDER BY r.since, r.id LIMIT ${MOST}`,
      this.about(viewer, 'unconfirmed'),
    );
    const { items, ...more } = cut(rows, page, byId);
    const told = await this.doors.tell(
      manager,
      viewer,
      items.map(({ household }) => household.id),
      'waiting',
    );
    const names = await this.firewall.people(
      manager,
      items.map(({ person }) => person),
    );
    const actions = await this.cases.actions(
      viewer,
      items.map(({ id }) => id),
      manager,
    );
    return {
      items: items.map((row) => ({ ...this.waitingOf(row, told, names, viewer), ...actions.get(row.id)! })),
      ...more,
    };
  }

  /**
   * The residents of one household in the viewer's area, without phone or room. There is no list of all: it
   * would link tickets to residents.
   * @throws DomainError TOO_OFTEN
   */
  async confirmed(viewer: Viewer, { household, ...page }: ConfirmedQuery): Promise<LodgerList> {
    const rows = await this.source.query<WaitingRow[]>(
      `${RESIDENCES} AND r.household = $6 ORDER BY r.since, r.id LIMIT ${MOST}`,
      [...this.about(viewer, 'confirmed'), household],
    );
    if (rows.length > 0) await this.doors.tellOne(viewer, household, 'confirmed');
    const { items, ...more } = cut(rows, page, byId);
    const names = await this.firewall.people(
      this.source.manager,
      items.map(({ person }) => person),
    );
    const actions = await this.cases.actions(
      viewer,
      items.map(({ id }) => id),
      this.source.manager,
    );
    return {
      items: items.map(({ id, person, role, since }) => ({
        id,
        ...actions.get(id)!,
        person: { id: person, name: names.of(viewer, person, 'resident')! },
        roleLabel: roles[role],
        since: iso(since),
      })),
      ...more,
    };
  }

  private about(viewer: Viewer, status: HomeStatus): unknown[] {
    return [areasConfirmedBy(viewer), ts(this.clock.at()), householdsOf(viewer), viewer.id, status];
  }

  /** Staff who confirm a home need its room. The person stays masked like anyone else until revealed. */
  private waitingOf(
    { id, person, household, above, role, since }: WaitingRow,
    told: ReadonlySet<string>,
    names: People,
    viewer: Viewer,
  ): Omit<WaitingHome, keyof CaseNow> {
    const { name, phone } = names.shown(viewer, person, 'resident')!;
    const isTold = told.has(household.id);
    const place = isTold
      ? this.placeOf(household)
      : { id: above.id, name: maskRoom(this.placeOf(household).name, above.name) };
    return {
      id,
      person: { id: person, name, ...(isTold && phone && { phone }) },
      household: place,
      roleLabel: roles[role],
      since: iso(since),
    };
  }

  private homeOf(
    { members, household, refusal, ...row }: HomeRow,
    viewer: string,
    names: People,
  ): Omit<HomeOf, keyof CaseNow> {
    return {
      ...row,
      household: this.placeOf(household),
      roleLabel: roles[row.role],
      statusLabel: homeStatuses[row.status],
      since: iso(row.since),
      refusal:
        refusal && row.status !== 'confirmed'
          ? this.vault.open(refusal, cellOf('residence', 'refusal', row.id))
          : null,
      members: members.map((member) => this.memberOf(member, viewer, names)),
    };
  }

  private memberOf({ id, role, actsForMe, iActFor }: MemberRow, viewer: string, names: People): HomeMember {
    const mine = id === viewer;
    return {
      id,
      name: names.of({ id: viewer }, id, mine ? 'self' : 'resident')!,
      role,
      roleLabel: roles[role],
      mine,
      actsForMe,
      iActFor,
    };
  }

  private placeOf(place: Place): Place {
    return { id: place.id, name: this.firewall.place(place) };
  }
}
