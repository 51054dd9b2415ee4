import { Injectable } from '@nestjs/common';
import { offices, type Office, type Ticket, type UnitKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly office: string | null;
}
export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
}
export interface AreaName {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
}

/** The names behind the ids of some tickets. Who may read them is for the views to decide. */
export interface Names {
  readonly people: ReadonlyMap<string, PersonName>;
  readonly units: ReadonlyMap<string, UnitName>;
  readonly areas: ReadonlyMap<string, AreaName>;
  readonly categories: ReadonlyMap<string, string>;
}

const NAMES = `SELECT
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'phone', a.phone,
      'office', (SELECT o.office FROM office o WHERE o.account = a.id AND o.until IS NULL ORDER BY o.since LIMIT 1))), '[]')
     FROM account a WHERE a.id = ANY ($1)) AS people,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind)), '[]') FROM unit u WHERE u.id = ANY ($2)) AS units,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'fullName', r.full_name)), '[]') FROM area r WHERE r.id = ANY ($3)) AS areas,
  (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name)), '[]') FROM category c WHERE c.code = ANY ($4)) AS categories`;

interface Row {
  people: (Omit<PersonName, 'office'> & { office: Office | null })[];
  units: UnitName[];
  areas: AreaName[];
  categories: { code: string; name: string }[];
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
const present = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => id != null))];

type Subject = Pick<Ticket, 'caseSteward' | 'reporter' | 'proxy' | 'assignments' | 'building' | 'household' | 'category' | 'hearings' | 'holds' | 'tasks' | 'requests' | 'returnedBy'>;

/** Ids that are named beside those that stand on the tickets themselves. */
export interface More {
  readonly people?: readonly (string | null)[];
  readonly units?: readonly string[];
}

const unitsOf = ({ assignments, hearings, tasks, returnedBy }: Subject): (string | null)[] => [
  ...assignments.filter(({ status }) => status !== 'ended').flatMap(({ unit, support }) => [unit, ...support]),
  ...hearings.flatMap(({ seats }) => seats.map(({ unit }) => unit)), ...tasks.map(({ unit }) => unit), ...returnedBy,
];

const peopleOf = ({ caseSteward, reporter, proxy, hearings, holds, requests }: Subject): (string | null)[] => [
  caseSteward, reporter, proxy, ...hearings.flatMap(({ host, convenor, sides }) => [host, convenor, ...sides]), ...holds.map(({ by }) => by), ...requests.map(({ asker }) => asker),
];

@Injectable()
export class TicketNames {
  /** Names for tickets and, where asked, for more people and units. */
  async of(manager: EntityManager, tickets: readonly Subject[], more: More = {}): Promise<Names> {
    const units = [...tickets.flatMap(unitsOf), ...(more.units ?? [])];
    const people = [...tickets.flatMap(peopleOf), ...(more.people ?? [])];
    const areas = tickets.flatMap(({ building, household }) => [building, household]);
    const categories = tickets.map(({ category }) => category);
    const [row] = await manager.query<Row[]>(NAMES, [present(people), present(units), present(areas), present(categories)]);
    return {
      people: byId(row!.people.map((person) => ({ ...person, office: person.office && offices[person.office] }))),
      units: byId(row!.units),
      areas: byId(row!.areas),
      categories: new Map(row!.categories.map(({ code, name }) => [code, name])),
    };
  }
}
