import {
  clearanceAs,
  CODE_NAME,
  maskName,
  maskPhone,
  officeLabel,
  type Depth,
  type Instant,
  type Office,
  type PersonViewer,
  type ShownAs,
  type ShownPerson,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf, type Cell, type Sealed, type Vault } from './vault.ts';

/** A person's row in the database. */
export interface PersonRow {
  readonly id: string;
  /** Null when no name was recorded. */
  readonly name: Sealed | null;
  readonly phone: Sealed | null;
  /** The office that they have held longest, and what it is called there. */
  readonly office?: Office | null;
  readonly officeLabel?: string | null;
  /** Whether they hold an office or belong to a unit. */
  readonly isStaff?: boolean;
  /** Former names, oldest first, each with the time it was replaced. */
  readonly former?: readonly { readonly name: Sealed; readonly until: Instant }[];
  /** The table that holds name and phone, when the person has no account. */
  readonly liesIn?: 'ticket.behalf';
}

/** A room's row in the database: its own name is encrypted, the name of the building above is not. */
export interface RoomRow {
  readonly id: string;
  readonly fullName: Sealed;
  readonly above: string;
}

/** The people and rooms of an answer. */
export interface Known {
  readonly people: readonly PersonRow[];
  readonly rooms: readonly RoomRow[];
}

/** Loads people and rooms in one query. The org module provides it, which owns offices and memberships. */
export abstract class PeopleSource {
  abstract load(
    manager: Pick<EntityManager, 'query'>,
    people: readonly string[],
    rooms: readonly string[],
  ): Promise<Known>;
}

/** The cells of a person's name and phone. A former name keeps the cell of the name. */
const cellIn = ({ id, liesIn }: PersonRow, field: 'name' | 'phone'): Cell =>
  liesIn ? cellOf('ticket', `behalf.${field}`, id) : cellOf('account', field, id);

const shownIn = ({ id, isStaff = false }: PersonRow): ShownPerson => ({ id, isStaff });

/** The parts of a person that a viewer may read. */
export interface Shown {
  readonly name: string;
  readonly phone?: string;
}

type Id = string | null | undefined;

/**
 * The people of one answer, encrypted. What is read of them depends on who looks and as what they are shown
 * (`clearanceAs`). They cannot be serialised.
 */
export class People {
  readonly #rows: ReadonlyMap<string, PersonRow>;
  readonly #vault: Vault;

  constructor(rows: readonly PersonRow[], vault: Vault) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#vault = vault;
  }

  /** The name as the viewer may read it; undefined when the person is not among these people. */
  of(viewer: PersonViewer, person: Id, as: ShownAs): string | undefined {
    const row = this.#rows.get(person ?? '');
    return row && this.#name(row, clearanceAs(viewer, shownIn(row), as).name);
  }

  /** The name and phone as the viewer may read them. */
  shown(viewer: PersonViewer, person: Id, as: ShownAs): Shown | undefined {
    const row = this.#rows.get(person ?? '');
    if (!row) return undefined;
    const { name, phone } = clearanceAs(viewer, shownIn(row), as);
    const number = this.#phone(row, phone);
    return { name: this.#name(row, name), ...(number && { phone: number }) };
  }

  /** What the office of a person is called; null for those who hold none. */
  officeOf(person: Id): string | null {
    const { office, officeLabel: label } = this.#rows.get(person ?? '') ?? {};
    return office ? officeLabel({ office, label }) : null;
  }

  /** The same people, with one of them under their name at that time. */
  asOf(person: Id, at: Instant): People {
    const row = this.#rows.get(person ?? '');
    const then = row?.former?.find(({ until }) => until > at);
    return row && then
      ? new People([...this.#rows.values(), { ...row, name: then.name }], this.#vault)
      : this;
  }

  #name(row: PersonRow, depth: Depth): string {
    if (depth === 'none' || row.name === null) return CODE_NAME;
    const name = this.#vault.open(row.name, cellIn(row, 'name'));
    return depth === 'full' ? name : maskName(name);
  }

  #phone(row: PersonRow, depth: Depth): string | undefined {
    if (!row.phone || depth === 'none') return undefined;
    const phone = this.#vault.open(row.phone, cellIn(row, 'phone'));
    return depth === 'full' ? phone : maskPhone(phone);
  }

  /** @throws Error always: an answer must not contain people without a viewer */
  toJSON(): never {
    throw new Error('People went into an answer without a viewer.');
  }
}
