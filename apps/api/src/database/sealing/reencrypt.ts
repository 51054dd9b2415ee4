import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { NUMBERS_VERSION } from '@sandan/domain';
import { Cipher } from '../../common/cipher.ts';
import type { Config } from '../../common/config.ts';
import { dataSourceOptions } from '../../data-source.ts';
import { reencryptedRow, type Row } from './anew.ts';
import {
  closedTables,
  isClear,
  keyColumns,
  mayNeed,
  quoted,
  type Closed,
  type ClosedTable,
} from './encrypted-columns.ts';

/** Batch size per transaction. Its locks last about 20 ms. */
const BATCH = 200;

/** The result of a run. */
export interface Sealed {
  /** Number of rewritten rows. */
  readonly rows: number;
  /** Number of values that none of our keys decrypts, by table. */
  readonly unreadable: ReadonlyMap<string, number>;
  /** Whether everything is under the newest key, and no detected phone number is in plain text. */
  readonly isDone: boolean;
  /** Whether this run was the one that finished it, so that it is reported only once. */
  readonly isNews: boolean;
}

/** `clear`: only values that cannot be read otherwise. `all`: everything not under the newest key. */
type Extent = 'clear' | 'all';

/**
 * Re-encrypts, on its own connection, what is not under the newest key. Several processes may run it at once,
 * and a killed one does no harm.
 */
export class Reencryption {
  private readonly unreadable = new Map<string, number>();
  private rows = 0;

  private constructor(
    private readonly source: DataSource,
    private readonly cipher: Cipher,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws Error when the database is unavailable */
  static async run(
    url: string,
    { keys }: Pick<Config, 'keys'>,
    extent: Extent,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Sealed> {
    const options = dataSourceOptions(url, 2);
    // Allows changes to events: besides redaction, re-encryption is the only one.
    const source = await new DataSource({
      ...options,
      extra: { ...options.extra, options: '-c sandan.retelling=on' },
    } as DataSourceOptions).initialize();
    try {
      return await new Reencryption(source, new Cipher(keys), signal).through(extent, keys.seals.size > 1);
    } finally {
      await source.destroy();
    }
  }

  /**
   * With one key a finished run stays finished. With several, a process that still uses an older key may have
   * written since.
   */
  private async through(extent: Extent, hasOlder: boolean): Promise<Sealed> {
    const state = `${this.cipher.newest} ${NUMBERS_VERSION} bound`;
    const isKnown =
      (
        await this.source.query<unknown[]>(`SELECT 1 FROM sealing WHERE name = 'done' AND value = $1`, [
          state,
        ])
      ).length > 0;
    if (isKnown && !hasOlder) return { rows: 0, unreadable: this.unreadable, isDone: true, isNews: false };
    for (const table of closedTables(this.source)) await this.table(table, extent);
    const isDone = extent === 'all' && !this.signal.aborted && this.unreadable.size === 0;
    return {
      rows: this.rows,
      unreadable: this.unreadable,
      isDone,
      isNews: isDone && (await this.note(state)),
    };
  }

  private async note(state: string): Promise<boolean> {
    const noted = await this.source.query<unknown[]>(
      `INSERT INTO sealing (name, value) VALUES ('done', $1) ON CONFLICT (name) DO UPDATE
        SET value = $1, at = now() WHERE sealing.value <> $1 RETURNING name`,
      [state],
    );
    return noted.length > 0;
  }

  /** Goes through the rows in key order; rows locked by other writers come last, one by one. */
  private async table(table: ClosedTable, extent: Extent): Promise<void> {
    const where = table.columns
      .map((one) => (extent === 'clear' ? isClear(one) : mayNeed(one, this.cipher.newest)))
      .join(' OR ');
    const busy: Row[] = [];
    for (let after: Row | undefined; !this.signal.aborted;) {
      const keys = await this.keysAfter(table, where, after);
      const seen = await this.source.transaction((manager) =>
        this.batch(manager, table, keys, 'SKIP LOCKED'),
      );
      busy.push(...keys.filter((key) => !seen.has(idOf(table, key))));
      if (keys.length < BATCH) break;
      after = keys.at(-1);
    }
    // One lock at a time, so that no writer waits in a cycle with us.
    for (const key of busy)
      if (!this.signal.aborted)
        await this.source.transaction((manager) => this.batch(manager, table, [key], ''));
  }

  private keysAfter({ name, key }: ClosedTable, where: string, after: Row | undefined): Promise<Row[]> {
    const columns = key.map(({ column }) => quoted(column)).join(', ');
    const beyond = after
      ? `AND (${columns}) > (${key.map(({ type }, at) => `$${at + 1}::${type}`).join(', ')})`
      : '';
    return this.source.query(
      `SELECT ${columns} FROM ${name} WHERE (${where}) ${beyond} ORDER BY ${columns} LIMIT ${BATCH}`,
      after ? key.map(({ column }) => after[column]) : [],
    );
  }

  /**
   * Locks, re-encrypts and writes some rows, and returns those it could lock. Locked rows cannot lose a
   * concurrent write; `SKIP LOCKED` never waits, so it cannot deadlock.
   */
  private async batch(
    manager: EntityManager,
    table: ClosedTable,
    keys: readonly Row[],
    skip: 'SKIP LOCKED' | '',
  ): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set();
    const { name, key } = table;
    const columns = [
      ...new Set([
        ...key.map(({ column }) => column),
        ...keyColumns(table),
        ...table.columns.flatMap(({ column, indexOf }) => (indexOf === null ? [column] : [column, indexOf])),
      ]),
    ];
    const tuple = (n: number): string =>
      `(${key.map(({ type }, at) => `$${n * key.length + at + 1}::${type}`).join(', ')})`;
    const rows = await manager.query<Row[]>(
      `SELECT ${columns.map(quoted).join(', ')} FROM ${name}
        WHERE (${key.map(({ column }) => quoted(column)).join(', ')}) IN (${keys.map((_, n) => tuple(n)).join(', ')}) FOR NO KEY
        UPDATE ${skip}`,
      keys.flatMap((one) => key.map(({ column }) => one[column])),
    );
    for (const row of rows) await this.seal(manager, table, row);
    return new Set(rows.map((row) => idOf(table, row)));
  }

  private async seal(manager: EntityManager, table: ClosedTable, row: Row): Promise<void> {
    const changed = this.anew(table, row);
    const columns = Object.keys(changed);
    if (columns.length === 0) return;
    const typeOf = (column: string): Closed['type'] =>
      table.columns.find((one) => one.column === column)!.type;
    const sets = columns.map((column, at) => `${quoted(column)} = $${at + 1}::${typeOf(column)}`);
    const isIt = table.key.map(
      ({ column, type }, at) => `${quoted(column)} = $${columns.length + at + 1}::${type}`,
    );
    const values = columns.map((column) =>
      typeOf(column) === 'jsonb' ? JSON.stringify(changed[column]) : changed[column],
    );
    await manager.query(`UPDATE ${table.name} SET ${sets.join(', ')} WHERE ${isIt.join(' AND ')}`, [
      ...values,
      ...table.key.map(({ column }) => row[column]),
    ]);
    this.rows++;
  }

  /** A value that no key decrypts stays as it is: its key may be restored later. */
  private anew(table: ClosedTable, row: Row): Row {
    try {
      return reencryptedRow(row, table, this.cipher);
    } catch {
      this.unreadable.set(table.name, (this.unreadable.get(table.name) ?? 0) + 1);
      return {};
    }
  }
}

const idOf = ({ key }: ClosedTable, row: Row): string =>
  key.map(({ column }) => String(row[column])).join(' ');
