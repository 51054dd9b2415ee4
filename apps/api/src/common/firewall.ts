import { Injectable } from '@nestjs/common';
import { CODE_NAME, maskName, maskPhone, maskRoom, type Clearance, type Depth } from '@sandan/domain';
import { cellOf, Vault, type Cell, type Sealed } from './vault.ts';

/** A person as the database has them. */
export interface PersonRow {
  readonly id: string;
  /** Null where nobody wrote one down. */
  readonly name: Sealed | null;
  readonly phone?: Sealed | null;
  /** What they are called in their office. */
  readonly office?: string | null;
  /** They hold an office or belong to a unit. */
  readonly isStaff?: boolean;
  /** Where name and phone lie: for somebody without an account not in the row of one. */
  readonly liesIn?: 'ticket.behalf';
}

/** The cells of somebody's name and phone. A former name lies in the cell of the name that it was. */
const cellIn = ({ id, liesIn }: PersonRow, field: 'name' | 'phone'): Cell =>
  liesIn ? cellOf('ticket', `behalf.${field}`, id) : cellOf('account', field, id);

/** A room as the database has it: its own name is sealed, that of what it lies in is not. */
export interface RoomRow {
  readonly id: string;
  readonly fullName: Sealed;
  readonly above: string;
}

/** What somebody may read of a person. */
export interface Shown {
  readonly name: string;
  readonly phone?: string;
  readonly room?: string;
}

/** A person whom only a clearance opens. It cannot be put into an answer as it is. */
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

  /**
   * Their name, for people shown in an office or post they hold, and in the hand they signed something with.
   */
  get inOffice(): string {
    return this.#row.name === null ? CODE_NAME : this.#vault.open(this.#row.name, cellIn(this.#row, 'name'));
  }

  /** To themself. */
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

  /** @throws Error always: whoever answers with a person has forgotten to ask who may read it */
  toJSON(): never {
    throw new Error('A person went into an answer without a clearance.');
  }
}

/** Where somebody lives, as `Identity`. */
export class Room {
  readonly #row: RoomRow;
  readonly #vault: Vault;

  constructor(row: RoomRow, vault: Vault) {
    this.#row = row;
    this.#vault = vault;
  }

  /** Undefined for whoever must not know. */
  for(depth: Depth): string | undefined {
    if (depth === 'none') return undefined;
    const room = this.#vault.open(this.#row.fullName, cellOf('area', 'full_name', this.#row.id));
    return depth === 'full' ? room : maskRoom(room, this.#row.above);
  }

  /** @throws Error always, as an identity */
  toJSON(): never {
    throw new Error('A room went into an answer without a clearance.');
  }
}

/** The one place that decides which fields of a person a viewer gets: in full, masked, or a code name. */
@Injectable()
export class Firewall {
  constructor(private readonly vault: Vault) {}

  person(row: PersonRow): Identity {
    return new Identity(row, this.vault);
  }

  room(row: RoomRow): Room {
    return new Room(row, this.vault);
  }

  /**
   * The name of an area: of a household it is sealed in its row, for the list of rooms is nobody's but joined
   * to a person it is theirs.
   */
  place(
    { id, name }: { readonly id: string; readonly name: string },
    column: 'name' | 'full_name' = 'full_name',
  ): string {
    return this.vault.isSealed(name) ? this.vault.open(name, cellOf('area', column, id)) : name;
  }
}
