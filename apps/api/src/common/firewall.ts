import { Injectable } from '@nestjs/common';
import { CODE_NAME, maskName, maskPhone, maskRoom, type Clearance, type Depth } from '@sandan/domain';
import { cellOf, Vault, type Cell, type Sealed } from './vault.ts';

/** A person's row in the database. */
export interface PersonRow {
  readonly id: string;
  /** Null when no name was recorded. */
  readonly name: Sealed | null;
  readonly phone?: Sealed | null;
  /** The title of their office. */
  readonly office?: string | null;
  /** Whether they hold an office or belong to a unit. */
  readonly isStaff?: boolean;
  /** The table that holds name and phone, when the person has no account. */
  readonly liesIn?: 'ticket.behalf';
}

/** The cells of a person's name and phone. A former name keeps the cell of the name. */
const cellIn = ({ id, liesIn }: PersonRow, field: 'name' | 'phone'): Cell =>
  liesIn ? cellOf('ticket', `behalf.${field}`, id) : cellOf('account', field, id);

/** A room's row in the database: its own name is encrypted, the name of the building above is not. */
export interface RoomRow {
  readonly id: string;
  readonly fullName: Sealed;
  readonly above: string;
}

/** The parts of a person that a viewer may read. */
export interface Shown {
  readonly name: string;
  readonly phone?: string;
  readonly room?: string;
}

/** A person whose data needs a clearance to read. It cannot be serialised. */
export class Identity {
  readonly #row: PersonRow;
  readonly #vault: Vault;

  constructor(row: PersonRow, vault: Vault) {
    this.#row = row;
    this.#vault = vault;
  }

  get id(): string {
    return this.#row.id;
  }

  get office(): string | null {
    return this.#row.office ?? null;
  }

  get isStaff(): boolean {
    return this.#row.isStaff ?? false;
  }

  /** The full name, for people shown in an office or post, and for signatures. */
  get inOffice(): string {
    return this.#row.name === null ? CODE_NAME : this.#vault.open(this.#row.name, cellIn(this.#row, 'name'));
  }

  /** All of it, for the person themselves. */
  own(): Shown {
    const phone = this.phoneFor('full');
    return { name: this.inOffice, ...(phone && { phone }) };
  }

  nameFor(depth: Depth): string {
    if (depth === 'none' || this.#row.name === null) return CODE_NAME;
    return depth === 'full' ? this.inOffice : maskName(this.inOffice);
  }

  phoneFor(depth: Depth): string | undefined {
    const { phone } = this.#row;
    if (!phone || depth === 'none') return undefined;
    const opened = this.#vault.open(phone, cellIn(this.#row, 'phone'));
    return depth === 'full' ? opened : maskPhone(opened);
  }

  shown({ name, phone }: Clearance): Shown {
    const number = this.phoneFor(phone);
    return { name: this.nameFor(name), ...(number && { phone: number }) };
  }

  /** @throws Error always: an answer must not contain a person without a clearance */
  toJSON(): never {
    throw new Error('A person went into an answer without a clearance.');
  }
}

/** The home of a person, protected like `Identity`. */
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

  /** @throws Error always, as `Identity` */
  toJSON(): never {
    throw new Error('A room went into an answer without a clearance.');
  }
}

/** The only place that decides which parts of a person a viewer gets: in full, masked, or a code name. */
@Injectable()
export class Firewall {
  constructor(private readonly vault: Vault) {}

  person(row: PersonRow): Identity {
    return new Identity(row, this.vault);
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
