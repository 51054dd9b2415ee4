import { Injectable } from '@nestjs/common';
import type { TicketEvent, UnitKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Firewall, type Room, type RoomRow } from '../../../common/firewall.ts';
import { ids, prepared } from '../../../common/prepared.ts';
import type { People, PersonRow } from '../../../common/people.ts';
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

/** The names for the ids on some tickets. */
export interface Names {
  readonly people: People;
  /** People without an account, by the ticket placed on their behalf. */
  readonly strangers: People;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly units: ReadonlyMap<string, UnitName>;
  readonly areas: ReadonlyMap<string, AreaName>;
  readonly categories: ReadonlyMap<string, string>;
}

const NAMES = prepared(`SELECT
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind)), '[]') FROM unit u
    WHERE u.id = ANY (${ids('$1')})) AS units,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'fullName', r.full_name)), '[]')
    FROM area r WHERE r.id = ANY (${ids('$2')})) AS areas,
  (SELECT coalesce(json_agg(json_build_object('id', h.id, 'fullName', h.full_name, 'above', ${maskEnd('h')})), '[]')
     FROM area h WHERE h.id = ANY (${ids('$4')})) AS rooms,
  (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name)), '[]')
     FROM category c WHERE c.code = ANY ($3)) AS categories`);

interface Row {
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

const strangerOn = ({ id, behalf }: Subject): PersonRow[] =>
  behalf ? [{ id, name: behalf.name ?? null, phone: behalf.phone ?? null, liesIn: 'ticket.behalf' }] : [];

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
      present(units),
      present(areas),
      present(categories),
      present(rooms),
    ]);
    return {
      people: await this.firewall.people(manager, people),
      strangers: this.firewall.strangers(tickets.flatMap(strangerOn)),
      rooms: new Map(row!.rooms.map((room) => [room.id, this.firewall.room(room)])),
      units: byId(row!.units),
      areas: byId(row!.areas),
      categories: new Map(row!.categories.map(({ code, name }) => [code, name])),
    };
  }
}

/** The names for an event: its actor under their name at that time. */
export const namesAt = (names: Names, { by, at }: Pick<TicketEvent, 'by' | 'at'>): Names => ({
  ...names,
  people: names.people.asOf(by, at),
});
