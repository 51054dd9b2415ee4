import { Injectable } from '@nestjs/common';
import {
  dateOfDay,
  dayOf,
  type Candidate,
  type Instant,
  type KnownCategory,
  type KnownPost,
  type KnownUnit,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { ms } from '../../common/columns.ts';
import { inForce, ts } from './in-force.ts';

/** The units in the areas `$1` and below, with the name of the unit above. */
const UNITS = `SELECT u.id, u.kind, u.name, u.label, u.area, u.parent, p.name AS "parentName", u.skills,
    ${ms('u.term_end')} AS "termEnd", u.position, u.active AS "isOpen"
  FROM unit u JOIN area a ON a.id = u.area LEFT JOIN unit p ON p.id = u.parent
  WHERE a.path && $1::uuid[] ORDER BY cardinality(a.path), a.full_name, u.position, u.name, u.id`;

const CATEGORIES = `SELECT c.id, c.community, c.code, c.name AS title, c.kinds, c.neighbours AS openness, c.position,
    c.active AS "isOpen", c.parent, c.aliases, c.emergency, c.needs_before AS "needsBefore", c.needs_after AS "needsAfter",
    c.route, c.own_limits AS "ownLimits"
  FROM category c JOIN area a ON a.id = c.community WHERE a.path && $1::uuid[]
  ORDER BY a.position, a.id, c.position, c.id`;

/** The posts in the areas `$1` and below that last at `$2`. */
const POSTS = `SELECT p.*, o.phone_index AS number FROM (
    SELECT m.id, m.account AS person, NULL AS office, m.unit, m.area, false AS deputy, NULL AS label,
      m.is_default AS "isDefault", m.member_type AS "memberType", m.seat, m.constituency
    FROM membership m JOIN unit u ON u.id = m.unit AND u.active WHERE ${inForce('m', '$2')}
    UNION ALL SELECT f.id, f.account, f.office, NULL, f.area, f.deputy, f.label, false, NULL, NULL, NULL
    FROM office f WHERE ${inForce('f', '$2')}) p
  JOIN account o ON o.id = p.person AND o.active JOIN area a ON a.id = p.area
  WHERE a.path && $1::uuid[] ORDER BY cardinality(a.path), a.full_name, p.id`;

/** The people of the communities `$1` with a post whose numbers are among `$3`, with all their posts at `$2`. */
const HOLDERS = `SELECT * FROM (SELECT a.id, a.phone_index AS number, a.community,
    (SELECT coalesce(json_agg(json_build_object('office', o.office, 'area', o.area, 'label', o.label, 'path', ar.path)
       ORDER BY o.since), '[]') FROM office o JOIN area ar ON ar.id = o.area
       WHERE o.account = a.id AND ${inForce('o', '$2')}) AS offices,
    (SELECT coalesce(json_agg(json_build_object('kind', u.kind, 'area', m.area) ORDER BY m.since), '[]')
       FROM membership m JOIN unit u ON u.id = m.unit AND u.active
       WHERE m.account = a.id AND ${inForce('m', '$2')}) AS units
  FROM account a WHERE a.phone_index = ANY ($3) AND a.community = ANY ($1) AND a.active) h
  WHERE json_array_length(h.offices) + json_array_length(h.units) > 0 ORDER BY h.id`;

/** A post with the blind index of its holder's number. */
export type PostRow = Omit<KnownPost, 'name' | 'phone' | 'isUnnumbered'> & {
  readonly person: string;
  readonly number: string | null;
};

/** A person with a post, with the blind index of their number. */
export interface HolderRow extends Candidate {
  readonly id: string;
  readonly number: string;
  readonly community: string;
}

/** Reads whole parts of the organisation at once: units, posts and categories. */
@Injectable()
export class OrgBulkKnown {
  /** The units in some areas and below, also closed ones. */
  async units(manager: EntityManager, roots: readonly string[]): Promise<KnownUnit[]> {
    const rows = await manager.query<(KnownUnit & { termEnd: Instant | null })[]>(UNITS, [roots]);
    return rows.map(({ termEnd, ...unit }) => ({
      ...unit,
      termEnd: termEnd === null ? null : dateOfDay(dayOf(termEnd - 1)),
    }));
  }

  /** The categories of some communities, or of those below a street, also closed ones. */
  categories(manager: EntityManager, roots: readonly string[]): Promise<KnownCategory[]> {
    return manager.query<KnownCategory[]>(CATEGORIES, [roots]);
  }

  /** The posts in some areas and below that last. */
  posts(manager: EntityManager, roots: readonly string[], at: Instant): Promise<PostRow[]> {
    return manager.query<PostRow[]>(POSTS, [roots, ts(at)]);
  }

  /** The people of some communities who have a post and one of these numbers. People without a post are not found. */
  holders(
    manager: EntityManager,
    communities: readonly string[],
    numbers: readonly string[],
    at: Instant,
  ): Promise<HolderRow[]> {
    return manager.query<HolderRow[]>(HOLDERS, [communities, ts(at), numbers]);
  }
}
