import type { Cell, MergedRange, SheetLine } from './cells.ts';
import type { Column, SheetTable, Value } from './columns.ts';
import { fault, MOST_PROBLEMS, problemAt, type Fault, type Problem } from './problems.ts';
import { plainText, readCell } from './values.ts';

/** A row as it was read: what cannot be read is null, and named in `unread`. */
interface Line {
  readonly number: number;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly unread?: readonly string[];
}

/** A sheet as it was read. */
export interface Lines {
  readonly columns: Readonly<Partial<Record<string, number>>>;
  readonly rows: readonly Line[];
  readonly problems: readonly Problem[];
}

/** A header as it is compared: without blanks, a star for what is required, and the width of brackets. */
const headerOf = (text: string): string =>
  plainText(text)
    .replace(/[\s*＊]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，');

const isBlank = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && plainText(cell) === ''));

/** The cells that a merged one covers but for its first are empty: what they lack is told once. */
const covers = ({ rows, columns }: MergedRange, row: number, column: number): boolean =>
  row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];

/** Reads the lines of one sheet, from its header in the first line to its end. */
export class SheetReading {
  private readonly table: SheetTable;
  private readonly names = new Map<number, string>();
  private readonly rows: Line[] = [];
  private readonly found: (Fault & { readonly row: number; readonly column: number })[] = [];
  private readonly blank: Readonly<Record<string, null>>;
  private isBegun = false;
  /** Columns whose header was read, or missed. */
  private readonly titled = new Set<number>();

  constructor(table: SheetTable) {
    this.table = table;
    this.blank = Object.fromEntries(Object.keys(table.columns).map((name) => [name, null]));
  }

  take(line: SheetLine): void {
    if (isBlank(line.cells)) return;
    if (this.isBegun) this.takeRow(line);
    else this.takeHeader(line);
    this.isBegun = true;
  }

  /** @param merged the merged cells of the sheet, which are told at its end */
  end(merged: readonly MergedRange[] = []): Lines {
    if (!this.isBegun) return { columns: {}, rows: [], problems: [] };
    const columns = Object.fromEntries([...this.names].map(([column, name]) => [name, column]));
    const told = merged.filter(({ columns: [first] }) => first <= Math.max(...this.names.keys()));
    const apart = this.found.filter(({ row, column }) => !told.some((range) => covers(range, row, column)));
    const all = [
      ...apart,
      ...told.map(({ rows, columns: [column] }) => ({ ...fault('merged'), row: rows[0], column })),
    ];
    return {
      columns,
      rows: this.rows,
      problems: all.map(({ row, column, ...found }) => problemAt(this.table.name, row, column, found)),
    };
  }

  private note(row: number, column: number, found: Fault): void {
    if (this.found.length < MOST_PROBLEMS) this.found.push({ ...found, row, column });
  }

  private takeHeader({ number, cells }: SheetLine): void {
    cells.forEach((cell, column) => this.takeTitle(number, column, cell));
    for (const [name, { header, required }] of Object.entries(this.table.columns))
      if (required && ![...this.names.values()].includes(name))
        this.note(number, 0, fault('missing_column', header));
  }

  private takeTitle(row: number, column: number, cell: Cell): void {
    if (isBlank([cell])) return;
    this.titled.add(column);
    const title = headerOf(typeof cell === 'object' ? '' : String(cell));
    const entries = Object.entries(this.table.columns) as [string, Column][];
    const name = entries.find(([, { header }]) => headerOf(header) === title)?.[0];
    if (name === undefined) this.note(row, column, fault('unknown_column', title));
    else if ([...this.names.values()].includes(name)) this.note(row, column, fault('column_twice', title));
    else this.names.set(column, name);
  }

  private takeRow({ number, cells }: SheetLine): void {
    const values: Record<string, Value | null> = { ...this.blank };
    const unread: string[] = [];
    for (const [column, name] of this.names) {
      const read = readCell(cells[column] ?? null, this.table.columns[name]!);
      values[name] = read && 'value' in read ? read.value : null;
      if (!read || 'value' in read) continue;
      unread.push(name);
      this.note(number, column, read.fault);
    }
    this.rows.push({ number, values, ...(unread.length > 0 && { unread }) });
    this.checkTitles(number, cells);
  }

  /** A column with content has a header; it is told once. */
  private checkTitles(row: number, cells: readonly Cell[]): void {
    for (const [column, cell] of cells.entries()) {
      if (this.titled.has(column) || isBlank([cell])) continue;
      this.titled.add(column);
      this.note(row, column, fault('no_header'));
    }
  }
}

/** Reads the lines of one sheet. */
export function linesOf(
  table: SheetTable,
  lines: Iterable<SheetLine>,
  merged: readonly MergedRange[] = [],
): Lines {
  const reading = new SheetReading(table);
  for (const line of lines) reading.take(line);
  return reading.end(merged);
}
