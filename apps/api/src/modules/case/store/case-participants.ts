import { Injectable } from '@nestjs/common';
import type { kernel } from '@sandan/domain';
import type { WriteBatch } from '../../../common/write-batch.ts';

const SAVE = `INSERT INTO case_participant ("case", role, party, kind, current)
  SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::text[], $5::boolean[])
  ON CONFLICT ("case", role, party) DO UPDATE SET current = excluded.current`;

const REMOVE = `DELETE FROM case_participant p USING unnest($2::text[], $3::uuid[]) AS gone (role, party)
  WHERE p.case = $1 AND p.role = gone.role AND p.party = gone.party`;

const keyOf = ({ role, party }: kernel.Participant): string => `${role} ${party}`;

/** Writes who takes part in cases. */
@Injectable()
export class CaseParticipants {
  /** Saves what differs. */
  save(
    writes: WriteBatch,
    id: string,
    before: readonly kernel.Participant[],
    after: readonly kernel.Participant[],
  ): void {
    const old = new Map(before.map((part) => [keyOf(part), part]));
    const changed = after.filter((part) => old.get(keyOf(part))?.current !== part.current);
    if (changed.length > 0)
      writes.query(SAVE, [
        id,
        changed.map(({ role }) => role),
        changed.map(({ party }) => party),
        changed.map(({ kind }) => kind),
        changed.map(({ current }) => current),
      ]);
    const kept = new Set(after.map(keyOf));
    const gone = before.filter((part) => !kept.has(keyOf(part)));
    if (gone.length > 0)
      writes.query(REMOVE, [id, gone.map(({ role }) => role), gone.map(({ party }) => party)]);
  }
}

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofRoles = (roles?: readonly string[]): string => (roles ? `AND p.role IN (${listed(roles)})` : '');

/**
 * SQL: the ids of cases in which a party takes part now, in one of these roles if given.
 * @param party an SQL expression such as `$1`, or `ANY ($1::uuid[])`
 */
export const casesWithCurrentParty = (party: string, roles?: readonly string[]): string =>
  `SELECT p."case" FROM case_participant p WHERE p.current AND p.party = ${party} ${ofRoles(roles)}`;

/**
 * SQL: whether `id` is among those that a query finds, which come first and are then looked up. The planner does
 * not know how few they are, and would rather walk all cases in the order of a list.
 */
export const isAmong = (id: string, query: string): string => `${id} = ANY (ARRAY(${query}))`;

/** SQL: the ids of cases in which a party takes or took part. */
export const casesEverWithParty = (party: string, roles?: readonly string[]): string =>
  `SELECT p."case" FROM case_participant p WHERE p.party = ${party} ${ofRoles(roles)}`;

/** SQL: the ids of cases in which a person takes or took part, or acted. */
export const casesInvolving = (person: string): string =>
  `${casesEverWithParty(person)} UNION SELECT e."case" FROM case_event e WHERE e.by = ${person}`;

/** SQL: the ids of cases in which a person acted in one of these relations. */
export const casesActedInAs = (person: string, relations: readonly string[]): string =>
  `SELECT e."case" FROM case_event e WHERE e.by = ${person} AND e."as" IN (${listed(relations)})`;
