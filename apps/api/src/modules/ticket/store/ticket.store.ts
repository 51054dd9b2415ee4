import { Injectable } from '@nestjs/common';
import {
  amendingActions,
  dayOf,
  nextDue,
  promisedAt,
  saidToAll,
  settled,
  startOfDay,
  type Decision,
  type DoneToday,
  type Filled,
  type Instant,
  type Interval,
  type Now,
  type Ticket,
  type TicketEvent,
} from '@sandan/domain';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import { ms } from '../../../common/columns.ts';
import { searchable } from '../../../common/fold.ts';
import { cellOf, Vault, type Cell, type Sealed } from '../../../common/vault.ts';
import {
  AssignmentEntity,
  ContactEntity,
  EventEntity,
  IntervalEntity,
  RatingEntity,
  RevealEntity,
} from './ticket-rows.entity.ts';
import {
  EndorsementEntity,
  HearingEntity,
  HoldEntity,
  RequestEntity,
  TaskEntity,
} from './ticket-together.entity.ts';
import { TicketEntity } from './ticket.entity.ts';
import { CATEGORY_OPENNESS } from './category-openness.ts';

/** A ticket with what people wrote: the rules read the first part, the screens both. */
export type Loaded = Ticket &
  Pick<TicketEntity, 'number' | 'path' | 'place' | 'words' | 'behalf'> &
  Partial<Pick<TicketEntity, 'promisedAt' | 'anonymisedAt'>>;

/** The fields of a new ticket that the rules do not decide. */
export type Written = Pick<Loaded, 'path' | 'place' | 'words'> & {
  readonly behalf: { readonly name?: string; readonly phone?: string } | null;
};

/** The collections that are stored as rows of their own, by field. */
const collections = {
  assignments: AssignmentEntity,
  contacts: ContactEntity,
  ratings: RatingEntity,
  endorsements: EndorsementEntity,
  holds: HoldEntity,
  hearings: HearingEntity,
  tasks: TaskEntity,
  requests: RequestEntity,
  reveals: RevealEntity,
} as const;
type Collection = keyof typeof collections;
const collectionNames = Object.keys(collections) as Collection[];

/**
 * The key of a row within its ticket: its event's number, or an id of its own when one event writes several
 * rows.
 */
interface Kept {
  readonly seq: number;
  readonly id?: string;
}
/** The form of an event, and its row. */
type InForm = Pick<EventEntity, 'ticket' | 'seq' | 'form'>;

const keyOf = ({ seq, id }: Kept): string => id ?? String(seq);

/** Free text in which phone numbers are encrypted. `behalf` stays encrypted: only the firewall opens it. */
const wordColumns = ['place', 'words', 'title'] as const;
const wordCollections = ['holds', 'hearings', 'tasks', 'requests'] as const satisfies readonly Collection[];

/** Form fields that are encrypted as a whole. */
const wholeFields = ['behalf_name', 'behalf_phone'] as const;
const cellInForm = (ticket: string, seq: number, field?: string): Cell =>
  cellOf('ticket_event', field ? `form.${field}` : 'form', ticket, seq);

/** Limits the search text of a long case to its newest characters. */
const MOST_SAID = 20_000;

/** Reads and writes the aggregate: the ticket's row and the rows of its events. */
@Injectable()
export class TicketStore {
  private readonly select: string;
  private readonly ticketColumns: readonly string[];

  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {
    const meta = source.getMetadata(TicketEntity);
    this.ticketColumns = meta.columns.map(({ propertyName }) => propertyName);
    const own = meta.columns
      .filter(({ isSelect }) => isSelect)
      .map(({ databaseName, propertyName, type }) => {
        const column = `t."${databaseName}"`;
        return `${type === 'timestamptz' ? ms(column) : column} AS "${propertyName}"`;
      });
    const rows = collectionNames.map((name) => `${this.rowsOf(collections[name])} AS "${name}"`);
    const openness = `coalesce(${CATEGORY_OPENNESS}, 'never') AS openness`;
    this.select = `SELECT ${[...own, openness, ...rows].join(', ')} FROM ticket t`;
  }

  private rowsOf(entity: EntityTarget<ObjectLiteral>): string {
    const meta = this.source.getMetadata(entity);
    const fields = meta.columns
      .filter(({ propertyName }) => propertyName !== 'ticket')
      .map(
        ({ databaseName, propertyName, type }) =>
          `'${propertyName}', ${type === 'timestamptz' ? ms(`r."${databaseName}"`) : `r."${databaseName}"`}`,
      );
    const order = meta.columns.some(({ propertyName }) => propertyName === 'id')
      ? 'r.seq, length(r.id), r.id'
      : 'r.seq';
    return `(SELECT coalesce(json_agg(json_build_object(${fields.join(', ')}) ORDER BY ${order}), '[]')
      FROM ${meta.tableName} r WHERE r.ticket = t.id)`;
  }

  /** Tickets by a SQL condition over `t`, e.g. `t.id = $1 ORDER BY …`. */
  async find(manager: EntityManager, where: string, parameters: readonly unknown[]): Promise<Loaded[]> {
    const rows = await manager.query<Loaded[]>(`${this.select} WHERE ${where}`, [...parameters]);
    return rows.map((row) => ({ ...row, ...this.opened(row) }));
  }

  /** Events of tickets, oldest first; all of them unless limited. */
  async events(
    manager: EntityManager,
    where: FindOptionsWhere<EventEntity>,
    most?: number,
  ): Promise<TicketEvent[]> {
    const rows = await manager.find(EventEntity, {
      where,
      order: { seq: 'ASC' },
      ...(most && { take: most }),
    });
    return rows.map((row) => ({ ...row, form: this.openedForm(row) }));
  }

  /** What a person has done on a ticket today, and how often with this action. */
  async doneToday(
    manager: EntityManager,
    ticket: string,
    by: string,
    action: string,
    at: Instant,
  ): Promise<DoneToday> {
    const [done] = await manager.query<[DoneToday]>(
      `SELECT count(*) FILTER (WHERE action = $3)::int AS same, count(*)::int AS all FROM ticket_event
        WHERE ticket = $1 AND by = $2 AND at >= $4`,
      [ticket, by, action, new Date(startOfDay(dayOf(at)))],
    );
    return done;
  }

  async load(manager: EntityManager, id: string): Promise<Loaded | null> {
    return (await this.find(manager, 't.id = $1', [id]))[0] ?? null;
  }

  /**
   * Loads and locks the ticket for writing until the transaction ends. The lock comes first, so that nothing
   * older is read. It does not lock the key: an endorsement that only refers to the ticket need not wait, and
   * two merges do not deadlock.
   */
  async lock(manager: EntityManager, id: string): Promise<Loaded | null> {
    await manager.query(`SELECT 1 FROM ticket WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return this.load(manager, id);
  }

  /** Inserts a new ticket with its first event. */
  async insert(
    manager: EntityManager,
    { case: ticket, event, intervals }: Decision,
    written: Written,
    now: Now,
  ): Promise<Loaded> {
    const [{ number } = { number: '' }] = await manager.query<{ number: string }[]>(
      `SELECT coalesce(c.prefix, 'SDT') || '-' || $2 || '-' || lpad(nextval('ticket_number')::text, 6, '0') AS number
        FROM area c WHERE c.id = $1`,
      [ticket.community, new Date(now.at + 8 * 3_600_000).getUTCFullYear()],
    );
    const loaded: Loaded = {
      ...ticket,
      ...written,
      behalf: this.sealedBehalf(ticket.id, written.behalf),
      number,
    };
    await manager.insert(TicketEntity, { ...this.rowOf(loaded), ...this.cached(loaded, now) } as object);
    await this.record(manager, loaded, event, intervals);
    return loaded;
  }

  /** Saves the changes of a decision, and its event. */
  async save(
    manager: EntityManager,
    before: Loaded,
    { case: ticket, event, intervals }: Decision,
    now: Now,
  ): Promise<Loaded> {
    const after: Loaded = { ...before, ...ticket };
    await this.rewrite(manager, before, after, now);
    await this.record(manager, after, event, intervals);
    return after;
  }

  /** Saves a ticket's row and its other rows where they differ. */
  async rewrite(manager: EntityManager, before: Loaded, after: Loaded, now: Now): Promise<void> {
    const changed = this.ticketColumns.filter(
      (name) => name in after && after[name as keyof Loaded] !== before[name as keyof Loaded],
    );
    const row = this.written(
      after.id,
      Object.fromEntries(changed.map((name) => [name, after[name as keyof Loaded]])),
    );
    await manager.update(TicketEntity, { id: after.id }, { ...row, ...this.cached(after, now) } as object);
    for (const name of collectionNames) await this.saveRows(manager, name, before, after);
  }

  /** Rewrites an event. The only reason is redaction. */
  async retell(
    manager: EntityManager,
    ticket: string,
    { seq, by, units, household, form, given }: TicketEvent,
  ): Promise<void> {
    const told = { by, units, household, form: this.sealed({ ticket, seq, form }), given };
    await manager.query(`SELECT retell_event($1, $2, $3)`, [ticket, seq, JSON.stringify(told)]);
  }

  /** `act` keeps what it did not change, so a difference by identity is a change. */
  private async saveRows(
    manager: EntityManager,
    name: Collection,
    before: Ticket,
    after: Ticket,
  ): Promise<void> {
    const old = new Set<unknown>(before[name]);
    const changed = after[name]
      .filter((row) => !old.has(row))
      .map((row) => ({ ...this.sealedRow(name, after.id, row), ticket: after.id }));
    const entity = collections[name] as EntityTarget<ObjectLiteral>;
    if (changed.length > 0)
      await manager.upsert(
        entity,
        changed,
        this.source.getMetadata(entity).primaryColumns.map(({ propertyName }) => propertyName),
      );
    const kept = new Set(after[name].map(keyOf));
    const gone = before[name].filter((row) => !kept.has(keyOf(row)));
    if (gone.length > 0)
      await manager.delete(
        entity,
        gone.map((row: Kept) => ({ ticket: after.id, ...(row.id ? { id: row.id } : { seq: row.seq }) })),
      );
  }

  /**
   * Rebuilds the search text of a ticket's remarks: corrected remarks as they read now, withdrawn ones left
   * out.
   */
  async gather(manager: EntityManager, ticket: Ticket, events: readonly TicketEvent[]): Promise<void> {
    await manager.update(
      TicketEntity,
      { id: ticket.id },
      { said: searchable(settled(events).map((event) => saidToAll(event, ticket))).slice(-MOST_SAID) },
    );
  }

  private async addSaid(manager: EntityManager, ticket: Ticket, event: TicketEvent): Promise<void> {
    const said = searchable([saidToAll(event, ticket)]);
    if (said)
      await manager.query(
        `UPDATE ticket SET said = right(concat_ws(' ', nullif(said, ''), $2::text), ${MOST_SAID}) WHERE id = $1`,
        [ticket.id, said],
      );
  }

  private async record(
    manager: EntityManager,
    ticket: Ticket,
    event: Decision['event'],
    intervals: readonly Interval[],
  ): Promise<void> {
    const { id } = ticket;
    await manager.insert(EventEntity, {
      ...event,
      form: this.sealed({ ticket: id, seq: event.seq, form: event.form }),
      ticket: id,
    } as object);
    await ((amendingActions as readonly string[]).includes(event.action)
      ? this.gather(manager, ticket, await this.events(manager, { ticket: id }))
      : this.addSaid(manager, ticket, event));
    if (intervals.length === 0) return;
    await manager.insert(
      IntervalEntity,
      intervals.map((interval) => ({ ...interval, ticket: id, seq: event.seq })),
    );
  }

  private rowOf(loaded: Loaded): Partial<TicketEntity> {
    const names = this.ticketColumns.filter((name) => name in loaded);
    return this.written(
      loaded.id,
      Object.fromEntries(names.map((name) => [name, loaded[name as keyof Loaded]])),
    );
  }

  private sealedBehalf(id: string, behalf: Written['behalf']): Loaded['behalf'] {
    const { name, phone } = behalf ?? {};
    const seal = (field: 'name' | 'phone', text: string): Sealed =>
      this.vault.seal(text, cellOf('ticket', `behalf.${field}`, id));
    return (
      behalf && { ...(name && { name: seal('name', name) }), ...(phone && { phone: seal('phone', phone) }) }
    );
  }

  /** Decrypts the free text of a ticket and its rows. */
  private opened(row: Loaded): Partial<Loaded> {
    const words = wordColumns.map(
      (column) => [column, this.vault.openAll(row[column], cellOf('ticket', column, row.id))] as const,
    );
    const beside = wordCollections.map(
      (name) =>
        [
          name,
          row[name].map((one) =>
            this.eachColumn(one, this.cellsOf(name, row.id, one), (value, cell) =>
              this.vault.openAll(value, cell),
            ),
          ),
        ] as const,
    );
    return Object.fromEntries<unknown>([...words, ...beside]) as Partial<Loaded>;
  }

  private cellsOf(name: Collection, ticket: string, row: Kept): (column: string) => Cell {
    const { tableName, columns } = this.source.getMetadata(collections[name] as EntityTarget<ObjectLiteral>);
    return (property) =>
      cellOf(
        tableName,
        columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property,
        ticket,
        keyOf(row),
      );
  }

  private sealedRow(name: Collection, ticket: string, row: Kept): object {
    return this.eachColumn(row, this.cellsOf(name, ticket, row), (value, cell) =>
      this.vault.sealNumbers(value, cell),
    );
  }

  private eachColumn<T extends object>(
    row: T,
    cellIn: (column: string) => Cell,
    change: (value: unknown, cell: Cell) => unknown,
  ): T {
    return Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, change(value as unknown, cellIn(column))]),
    ) as T;
  }

  /** The columns of a row as stored; `behalf` is encrypted already. */
  private written(
    id: string,
    { behalf, ...row }: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const sealed = this.eachColumn(
      row,
      (column) => cellOf('ticket', column, id),
      (value, cell) => this.vault.sealNumbers(value, cell),
    );
    return { ...sealed, ...(behalf !== undefined && { behalf }) };
  }

  /** Encrypts phone numbers within text, and name and number of the person it was placed for as a whole. */
  private sealed({ ticket, seq, form }: InForm): Filled {
    const whole = wholeFields.filter((field) => typeof form[field] === 'string');
    const rest = Object.fromEntries(
      Object.entries(form).filter(([field]) => !(wholeFields as readonly string[]).includes(field)),
    );
    return {
      ...this.vault.sealNumbers(rest, cellInForm(ticket, seq)),
      ...Object.fromEntries(
        whole.map((field) => [field, this.vault.seal(String(form[field]), cellInForm(ticket, seq, field))]),
      ),
    };
  }

  private openedForm({ ticket, seq, form }: InForm): Filled {
    const whole = wholeFields.filter((field) => form[field] !== undefined);
    return {
      ...this.vault.openAll(form, cellInForm(ticket, seq)),
      ...Object.fromEntries(
        whole.map((field) => [field, this.vault.openAll(form[field], cellInForm(ticket, seq, field))]),
      ),
    };
  }

  /** The columns cached for the sweep, the lists and the search. */
  private cached(loaded: Loaded, now: Now): Partial<TicketEntity> {
    const { id, number, title, place, words, behalf } = loaded;
    return {
      dueAt: nextDue(loaded, now),
      promisedAt: promisedAt(loaded, now),
      behalfPhoneIndex: behalf?.phone
        ? this.vault.index(this.vault.open(behalf.phone, cellOf('ticket', 'behalf.phone', id)))
        : null,
      search: searchable([number, title, place, words]),
      card: searchable([number, title]),
    };
  }
}
