import { Injectable } from '@nestjs/common';
import { maskRoom, type Depth } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { People, PeopleSource, type PersonRow, type RoomRow } from './people.ts';
import { cellOf, Vault } from './vault.ts';

/** The home of a person, protected like `People`. */
export class Room {
  readonly #row: RoomRow;
  readonly #vault: Vault;

  constructor(row: RoomRow, vault: Vault) {
    this.#row = row;
    this.#vault = vault;
  }

  /** Undefined when the viewer may not know it. */
  for(depth: Depth): string | undefined {
    if (depth === 'none') return undefined;
    const room = this.#vault.open(this.#row.fullName, cellOf('area', 'full_name', this.#row.id));
    return depth === 'full' ? room : maskRoom(room, this.#row.above);
  }

  /** @throws Error always, as `People` */
  toJSON(): never {
    throw new Error('A room went into an answer without a clearance.');
  }
}

/** The only place that decides which parts of a person a viewer gets: in full, masked, or a code name. */
@Injectable()
export class Firewall {
  constructor(
    private readonly vault: Vault,
    private readonly source: PeopleSource,
  ) {}

  /** Loads the people of one answer. */
  async people(manager: Pick<EntityManager, 'query'>, ids: readonly (string | null)[]): Promise<People> {
    return (await this.known(manager, ids, [])).people;
  }

  /** Loads the people and rooms of one answer in one query. */
  async known(
    manager: Pick<EntityManager, 'query'>,
    people: readonly (string | null)[],
    rooms: readonly (string | null)[],
  ): Promise<{ people: People; rooms: Map<string, Room> }> {
    const asked = [people, rooms].map((ids) => [...new Set(ids.filter((id) => id !== null))]) as [
      string[],
      string[],
    ];
    const isEmpty = asked.every((ids) => ids.length === 0);
    const row = isEmpty ? { people: [], rooms: [] } : await this.source.load(manager, ...asked);
    return {
      people: new People(row.people, this.vault),
      rooms: new Map(row.rooms.map((room) => [room.id, this.room(room)])),
    };
  }

  /** People who have no account, from the rows that hold them. */
  strangers(rows: readonly PersonRow[]): People {
    return new People(rows, this.vault);
  }

  room(row: RoomRow): Room {
    return new Room(row, this.vault);
  }

  /** The name of an area. Household names are encrypted at rest: joined to a person they are an address. */
  place(
    { id, name }: { readonly id: string; readonly name: string },
    column: 'name' | 'full_name' = 'full_name',
  ): string {
    return this.vault.isSealed(name) ? this.vault.open(name, cellOf('area', column, id)) : name;
  }
}
