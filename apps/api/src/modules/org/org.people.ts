import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ids, ms } from '../../common/columns.ts';
import { PeopleSource, type Known } from '../../common/people.ts';
import { maskEnd } from './org.doors.ts';

/** The people `$1`: name and phone encrypted, today's office, and former names. */
const PEOPLE = `SELECT a.id, a.name, a.phone,
    (SELECT o.office FROM office o WHERE o.account = a.id AND o.until IS NULL ORDER BY o.since LIMIT 1) AS office,
    (SELECT o.label FROM office o WHERE o.account = a.id AND o.until IS NULL ORDER BY o.since LIMIT 1) AS "officeLabel",
    EXISTS (SELECT 1 FROM office o WHERE o.account = a.id AND o.until IS NULL
      UNION ALL SELECT 1 FROM membership m WHERE m.account = a.id AND m.until IS NULL) AS "isStaff",
    (SELECT coalesce(json_agg(json_build_object('name', f.name, 'until', ${ms('f.until')}) ORDER BY f.until), '[]')
      FROM former_name f WHERE f.account = a.id) AS former
  FROM account a WHERE a.id = ANY (${ids('$1')})`;

/** The people `$1` and the rooms `$2`. */
const KNOWN = `SELECT (SELECT coalesce(json_agg(person), '[]') FROM (${PEOPLE}) person) AS people,
  (SELECT coalesce(json_agg(json_build_object('id', h.id, 'fullName', h.full_name, 'above', ${maskEnd('h')})), '[]')
    FROM area h WHERE h.id = ANY (${ids('$2')})) AS rooms`;

/** Loads the people and rooms of an answer for the firewall. */
@Injectable()
export class OrgPeople extends PeopleSource {
  async load(
    manager: Pick<EntityManager, 'query'>,
    people: readonly string[],
    rooms: readonly string[],
  ): Promise<Known> {
    const [row] = await manager.query<[Known]>(KNOWN, [people, rooms]);
    return row;
  }
}
