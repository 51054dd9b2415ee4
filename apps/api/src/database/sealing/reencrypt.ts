import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { NUMBERS_VERSION } from '@sandan/domain';
import { Cipher } from '../../common/cipher.ts';
import type { Config } from '../../common/config.ts';
import { dataSourceOptions } from '../../data-source.ts';
import { rowAnew, type Row } from './anew.ts';
import {
  closedTables,
  isClear,
  keyColumns,
  mayNeed,
  quoted,
  type Closed,
  type ClosedTable,
} from './encrypted-columns.ts';

/**
 * As many rows as are locked, sealed and written in one transaction: some 20 ms for whoever waits for one of
 * them.
 */
const BATCH = 200;

/** What became of a run. */
export interface Sealed {
  /** Rows that were written. */
  readonly rows: number;
  /** Where something lies that no key of ours opens, by table. */
  readonly unreadable: ReadonlyMap<string, number>;
  /**
   * Nothing more has to be done: everything lies under the newest key, and no number that is found stands
   * clear.
   */
  readonly isDone: boolean;
  /** It was this run that finished, and nobody said so before. */
  readonly isNews: boolean;
}

/**
 * What a run looks for: `clear` is what nobody could read, `all` everything that is not under the newest key.
 */
type Extent = 'clear' | 'all';

/**
 * Seals anew, on a connection of its own, what is not under the newest key. Any number of processes may do so
 * at once, and any may be killed.
 */
export class SealingAnew {
  private readonly unreadable = new Map<string, number>();
  private rows = 0;

  private constructor(
    private readonly source: DataSource,
    private readonly cipher: Cipher,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws Error where the database cannot be asked */
  static async run(
    url: string,
    { keys }: Pick<Config, 'keys'>,
    extent: Extent,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Sealed> {
    const options = dataSourceOptions(url, 2);
    // Events, too, lie under the newest key: the one change but retelling that is made to them.
    const source = await new DataSource({
      ...options,
      extra: { ...options.extra, options: '-c sandan.retelling=on' },
    } as DataSourceOptions).initialize();
    try {
      return await new SealingAnew(source, new Cipher(keys), signal).through(extent, keys.seals.size > 1);
    } finally {
      await source.destroy();
    }
  }

  /**
   * With one key, what was done once stays done. With several, a process that still seals with an older one
   * may have written since.
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

  /**
   * Through the rows in the order of their keys; those that somebody is writing at that moment come last, one
   * by one.
   */
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
    // One lock at a time: whoever holds one row waits for none of ours.
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
   * Locks, seals and writes some rows; those it got. What is read is locked, so nobody's write is lost; with
   * `SKIP LOCKED` it never waits, so nobody waits in a circle.
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

  /** What no key opens stays as it is: it may be opened yet when its key is found again. */
  private anew(table: ClosedTable, row: Row): Row {
    try {
      return rowAnew(row, table, this.cipher);
    } catch {
      this.unreadable.set(table.name, (this.unreadable.get(table.name) ?? 0) + 1);
      return {};
    }
  }
}

const idOf = ({ key }: ClosedTable, row: Row): string =>
  key.map(({ column }) => String(row[column])).join(' ');
