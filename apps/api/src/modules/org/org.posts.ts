import { Injectable } from '@nestjs/common';
import {
  isAuthority,
  type Absence,
  type AppraisedOffice,
  type Candidate,
  type Instant,
  type Office,
  type PlaceOfOffice,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { ms } from '../../common/columns.ts';
import type { Statement } from '../../common/statements.ts';
import type { Sealed } from '../../common/vault.ts';
import { ownOffices, type ActingCommunity, type OwnCommunity, type Viewer } from '../../common/viewer.ts';
import { belongs } from './belonging.sql.ts';
import { inForce, ts } from './in-force.ts';

/** The advisory lock between assigning work and leaving a post. */
const POSTS = 7_201;

/** Takes it shared: until the transaction ends, no assignee leaves their post. */
export const ASSIGNMENTS_SHARED: Statement = {
  text: `SELECT pg_advisory_xact_lock_shared($1)`,
  values: [POSTS],
};

/** A membership in a unit (no office), or an office. */
export interface Post {
  readonly office: Office | null;
  readonly area: string;
  readonly path: readonly string[];
}

/** An absence as entered. */
export interface AbsenceRow extends Absence {
  readonly id: string;
  readonly words: Sealed | null;
}

/** A person of the community with all their posts, as the rules of office need them. */
export interface Holder extends Candidate {
  readonly id: string;
  readonly offices: readonly (Candidate['offices'][number] & { readonly kind: PlaceOfOffice['kind'] })[];
}

/** SQL: whether the account `a` belongs to one of the communities `some`. */
const belongsAt = (some: string, at: string): string => belongs('a.id', some, (row) => inForce(row, at));

const HOLDER = `SELECT a.id,
  (SELECT coalesce(json_agg(json_build_object('office', o.office, 'area', o.area, 'label', o.label,
    'path', ar.path, 'kind', ar.kind) ORDER BY o.since), '[]')
     FROM office o JOIN area ar ON ar.id = o.area WHERE o.account = a.id AND ${inForce('o', '$3')}) AS offices,
  (SELECT coalesce(json_agg(json_build_object('kind', u.kind, 'area', m.area) ORDER BY m.since), '[]')
     FROM membership m JOIN unit u ON u.id = m.unit AND u.active WHERE m.account = a.id AND ${inForce('m', '$3')}) AS units
  FROM account a WHERE a.id = $2 AND a.active AND ($1::uuid[] IS NULL OR ${belongsAt('$1::uuid[]', '$3')})`;

const absencesThat = (
  hold: string,
): string => `SELECT b.id, b.account AS person, b.deputy, ${ms('b.since')} AS since, ${ms('b.until')} AS until, b.words
  FROM absence b JOIN account a ON a.id = b.account AND a.active AND ${belongsAt('$1::uuid[]', '$2')}
    WHERE ${hold} ORDER BY b.since, b.id LIMIT 10000`;

/** Who invited to a post: their community, and the offices that they hold themselves. */
export interface InviterRow {
  readonly community: string;
  readonly offices: readonly { readonly office: Office; readonly area: string }[];
}

const INVITER = `SELECT a.community,
  (SELECT coalesce(json_agg(json_build_object('office', o.office, 'area', o.area)), '[]')
     FROM office o WHERE o.account = a.id AND ${inForce('o', '$2')}) AS offices
  FROM account a WHERE a.id = $1 AND a.active AND a.community IS NOT NULL`;

const MEMBER = `SELECT 1 FROM membership m
  WHERE m.account = $1 AND m.unit = $2 AND m.area = $3 AND ${inForce('m', '$4')} LIMIT 1`;

const lastingIn = (table: string): string =>
  `SELECT p.id FROM ${table} p WHERE p.account = $1 AND (p.until IS NULL OR p.until > $2) ORDER BY p.id`;
const LASTING = { office: lastingIn('office'), membership: lastingIn('membership') } as const;

/** The posts people hold: where they serve, and how they leave. */
/** An office that a person held. */
export interface HeldPost {
  readonly person: string;
  readonly office: AppraisedOffice;
  readonly area: string;
}

@Injectable()
export class OrgPosts {
  /** All posts of a person who belongs to one of these communities, each with the path of its area. */
  held(
    communities: readonly ActingCommunity[],
    person: string,
    at: Instant,
    manager: EntityManager,
  ): Promise<Post[]> {
    return manager.query<Post[]>(
      `SELECT p.office, ar.id AS area, ar.path FROM (
         SELECT NULL AS office, m.area FROM membership m WHERE m.account = $2 AND ${inForce('m', '$3')}
         UNION SELECT o.office, o.area FROM office o WHERE o.account = $2 AND ${inForce('o', '$3')}) p
       JOIN area ar ON ar.id = p.area JOIN account a ON a.id = $2 AND ${belongsAt('$1::uuid[]', '$3')}`,
      [communities, person, ts(at)],
    );
  }

  /** Null when there is no such active account in these communities; null instead of them asks about all. */
  async holder(
    manager: EntityManager,
    communities: readonly ActingCommunity[] | null,
    person: string,
    at: Instant,
  ): Promise<Holder | null> {
    const [row] = await manager.query<Holder[]>(HOLDER, [communities, person, ts(at)]);
    return row ?? null;
  }

  /**
   * Whether the viewer is the superior of every post the person holds: of the units in the office's own area
   * and of offices below it; intake answers to the committee. Stand-ins do not count: their decision would
   * outlast the absence.
   */
  async isAbove(manager: EntityManager, viewer: Viewer, person: string, at: Instant): Promise<boolean> {
    const areas = ownOffices(viewer)
      .filter(({ office }) => isAuthority(office))
      .map(({ area }) => area);
    const posts = areas.length === 0 ? [] : await this.held(viewer.actsIn, person, at, manager);
    const isBelow = ({ office, area, path }: Post): boolean =>
      path.some((one) => areas.includes(one) && (one !== area || office === null || !isAuthority(office)));
    return posts.length > 0 && posts.every(isBelow);
  }

  /** The person themselves, or their superior. */
  async mayManage(manager: EntityManager, viewer: Viewer, person: string, at: Instant): Promise<boolean> {
    return viewer.id === person || this.isAbove(manager, viewer, person, at);
  }

  /** The current and future absences in some communities. */
  absences(
    manager: EntityManager,
    communities: readonly ActingCommunity[],
    at: Instant,
  ): Promise<AbsenceRow[]> {
    const sql = absencesThat('b.until > $2 AND b.until > b.since');
    return manager.query<AbsenceRow[]>(sql, [communities, ts(at)]);
  }

  /** The same for any resident, who may know who is away, until when, and who stands in: not why. */
  publicAbsences(
    manager: EntityManager,
    communities: readonly OwnCommunity[],
    at: Instant,
  ): Promise<Absence[]> {
    return this.absences(manager, communities as readonly string[] as readonly ActingCommunity[], at);
  }

  /** The absences in some communities that ended early and whose time, as it was entered, is not over. */
  absencesEndedEarly(
    manager: EntityManager,
    communities: readonly ActingCommunity[],
    at: Instant,
  ): Promise<AbsenceRow[]> {
    return manager.query<AbsenceRow[]>(absencesThat('b.planned > $2'), [communities, ts(at)]);
  }

  /** Takes the shared lock, see `ASSIGNMENTS_SHARED`. */
  async lockAssignmentsShared(manager: EntityManager): Promise<void> {
    await manager.query(ASSIGNMENTS_SHARED.text, [...ASSIGNMENTS_SHARED.values]);
  }

  /**
   * Takes the exclusive lock: waits for all holders of the shared lock, and blocks new ones until this
   * transaction ends.
   */
  async lockAssignmentsExclusive(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(${POSTS})`);
  }

  /** The posts of one kind of a person that last, also those that have not begun. */
  async lasting(
    kind: 'office' | 'membership',
    manager: EntityManager,
    person: string,
    at: Instant,
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(LASTING[kind], [person, ts(at)]);
    return rows.map(({ id }) => id);
  }

  /** How many posts of a person last. */
  async lastingPosts(manager: EntityManager, person: string, at: Instant): Promise<number> {
    const offices = await this.lasting('office', manager, person, at);
    return offices.length + (await this.lasting('membership', manager, person, at)).length;
  }

  /** Whether a person is a member of a unit for an area already. */
  async isMember(
    manager: EntityManager,
    { person, unit, area }: { readonly person: string; readonly unit: string; readonly area: string },
    at: Instant,
  ): Promise<boolean> {
    return (await manager.query<unknown[]>(MEMBER, [person, unit, area, ts(at)])).length > 0;
  }

  /** Who invited to a post, as they are now; null once they have left. */
  async inviter(manager: EntityManager, person: string, at: Instant): Promise<InviterRow | null> {
    const [row] = await manager.query<InviterRow[]>(INVITER, [person, ts(at)]);
    return row ?? null;
  }

  /** Who held some offices at an instant. */
  holders(manager: EntityManager, offices: readonly AppraisedOffice[], at: Instant): Promise<HeldPost[]> {
    return manager.query<HeldPost[]>(
      `SELECT DISTINCT o.account AS person, o.office, o.area FROM office o WHERE o.office = ANY ($1) AND ${inForce('o', '$2')}
        ORDER BY 1, 2, 3`,
      [offices, ts(at)],
    );
  }
}
