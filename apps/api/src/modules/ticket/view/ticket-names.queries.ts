import { Injectable } from '@nestjs/common';
import { offices, type Office, type UnitKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import {
  Firewall,
  type Identity,
  type PersonRow,
  type Room,
  type RoomRow,
} from '../../../common/firewall.ts';
import { nameAt } from '../../account/former-name.entity.ts';
import { maskEnd } from '../../org/org.doors.ts';
import type { Loaded } from '../store/ticket.store.ts';

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

/** The names for the ids on some tickets: people and rooms only as far as a clearance opens them. */
export interface Names {
  readonly people: ReadonlyMap<string, Identity>;
  /** People without an account, by the ticket placed on their behalf. */
  readonly strangers: ReadonlyMap<string, Identity>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly units: ReadonlyMap<string, UnitName>;
  readonly areas: ReadonlyMap<string, AreaName>;
  readonly categories: ReadonlyMap<string, string>;
}

const NAMES = `SELECT
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'phone', a.phone,
      'office', (SELECT o.office FROM office o WHERE o.account = a.id AND o.until IS NULL ORDER BY o.since LIMIT 1),
      'isStaff', EXISTS (SELECT 1 FROM office o WHERE o.account = a.id AND o.until IS NULL UNION ALL SELECT 1
        FROM membership m WHERE m.account = a.id AND m.until IS NULL))), '[]')
     FROM account a WHERE a.id = ANY ($1)) AS people,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind)), '[]') FROM unit u
    WHERE u.id = ANY ($2)) AS units,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'fullName', r.full_name)), '[]')
    FROM area r WHERE r.id = ANY ($3)) AS areas,
  (SELECT coalesce(json_agg(json_build_object('id', h.id, 'fullName', h.full_name, 'above', ${maskEnd('h')})), '[]')
     FROM area h WHERE h.id = ANY ($5)) AS rooms,
  (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name)), '[]')
     FROM category c WHERE c.code = ANY ($4)) AS categories`;

interface Row {
  people: (Omit<PersonRow, 'office'> & { office: Office | null })[];
  rooms: RoomRow[];
  units: UnitName[];
  areas: AreaName[];
  categories: { code: string; name: string }[];
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
const present = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id != null)),
];

type Subject = Pick<
  Loaded,
  | 'id'
  | 'behalf'
  | 'caseSteward'
  | 'reporter'
  | 'proxy'
  | 'assignments'
  | 'building'
  | 'household'
  | 'category'
  | 'hearings'
  | 'holds'
  | 'tasks'
  | 'requests'
  | 'returnedBy'
>;

/** Ids to name in addition to those on the tickets. */
export interface More {
  readonly people?: readonly (string | null)[];
  readonly units?: readonly string[];
  readonly rooms?: readonly (string | null)[];
}

const unitsOf = ({ assignments, hearings, tasks, returnedBy }: Subject): (string | null)[] => [
  ...assignments
    .filter(({ status }) => status !== 'ended')
    .flatMap(({ unit, support }) => [unit, ...support]),
  ...hearings.flatMap(({ seats }) => seats.map(({ unit }) => unit)),
  ...tasks.map(({ unit }) => unit),
  ...returnedBy,
];

const peopleOf = ({
  caseSteward,
  reporter,
  proxy,
  hearings,
  holds,
  requests,
}: Subject): (string | null)[] => [
  caseSteward,
  reporter,
  proxy,
  ...hearings.flatMap(({ host, convenor, sides }) => [host, convenor, ...sides]),
  ...holds.map(({ by }) => by),
  ...requests.map(({ asker }) => asker),
];

/** For events whose actor has been renamed since: the name at that time. */
const THEN = `SELECT e.seq, a.id, ${nameAt('a', 'e.at')} AS name FROM case_event e JOIN account a ON a.id = e.by
  WHERE e.case = $1 AND e.seq = ANY ($2::int[]) AND EXISTS (SELECT 1 FROM former_name f WHERE f.account = a.id AND f.until > e.at)`;

@Injectable()
export class TicketNames {
  constructor(private readonly firewall: Firewall) {}

  /** Names for tickets and, if asked, for more people and units. */
  async of(manager: EntityManager, tickets: readonly Subject[], more: More = {}): Promise<Names> {
    const units = [...tickets.flatMap(unitsOf), ...(more.units ?? [])];
    const people = [...tickets.flatMap(peopleOf), ...(more.people ?? [])];
    const areas = tickets.map(({ building }) => building);
    const rooms = [...tickets.map(({ household }) => household), ...(more.rooms ?? [])];
    const categories = tickets.map(({ category }) => category);
    const [row] = await manager.query<Row[]>(NAMES, [
      present(people),
      present(units),
      present(areas),
      present(categories),
      present(rooms),
    ]);
    return {
      people: byId(
        row!.people.map((person) =>
          this.firewall.person({ ...person, office: person.office && offices[person.office] }),
        ),
      ),
      strangers: byId(
        tickets.flatMap(({ id, behalf }) =>
          behalf
            ? [
                this.firewall.person({
                  id,
                  name: behalf.name ?? null,
                  phone: behalf.phone ?? null,
                  liesIn: 'ticket.behalf',
                }),
              ]
            : [],
        ),
      ),
      rooms: new Map(row!.rooms.map((room) => [room.id, this.firewall.room(room)])),
      units: byId(row!.units),
      areas: byId(row!.areas),
      categories: new Map(row!.categories.map(({ code, name }) => [code, name])),
    };
  }

  /**
   * The actors of events under their name at that time, by event number, where it differs from today's name.
   */
  async calledThen(
    manager: EntityManager,
    { people }: Names,
    ticket: string,
    events: readonly number[],
  ): Promise<ReadonlyMap<number, Identity>> {
    const rows = await manager.query<(Pick<PersonRow, 'id' | 'name'> & { seq: number })[]>(THEN, [
      ticket,
      events,
    ]);
    return new Map(
      rows.map(({ seq, id, name }) => [
        seq,
        this.firewall.person({
          id,
          name,
          office: people.get(id)?.office ?? null,
          isStaff: people.get(id)?.isStaff ?? false,
        }),
      ]),
    );
  }
}

/** The same names, with one of them as it was then. */
export const withThen = (names: Names, then: Identity | undefined): Names =>
  then ? { ...names, people: new Map(names.people).set(then.id, then) } : names;
