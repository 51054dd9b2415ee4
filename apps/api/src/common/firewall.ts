import { Injectable } from '@nestjs/common';
import { maskRoom, type Depth } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { People, PeopleSource, type PersonRow } from './people.ts';
import { cellOf, Vault, type Sealed } from './vault.ts';

/** A room's row in the database: its own name is encrypted, the name of the building above is not. */
export interface RoomRow {
  readonly id: string;
  readonly fullName: Sealed;
  readonly above: string;
}

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

  /** Loads the people of one answer in one query. */
  async people(manager: Pick<EntityManager, 'query'>, ids: readonly (string | null)[]): Promise<People> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const rows = known.length === 0 ? [] : await this.source.load(manager, known);
    return new People(rows, this.vault);
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
