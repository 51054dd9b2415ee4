import { DomainError, type Cell, type MergedRange, type SheetLine } from '@sandan/domain';
import { cellOf, type CellRules } from './sheet-cells.ts';
import { workbookLimits } from './workbook-limits.ts';
import { RunsOfText } from './workbook-texts.ts';
import { walkXml, type Attributes, type XmlListener } from './workbook-xml.ts';

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** The column and row that a reference names, from 0 and from 1. @throws DomainError WORKBOOK_UNREADABLE */
function placeOf(reference: string): { readonly column: number; readonly row: number } {
  const [, letters, row] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined) throw new DomainError('WORKBOOK_UNREADABLE');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(row) };
}

function rangeOf(reference: string): MergedRange {
  const [first, last = first] = reference.split(':').map(placeOf);
  return { rows: [first!.row, last!.row], columns: [first!.column, last!.column] };
}

/** Reads the rows of one sheet from its XML. Rows without content are left out. */
class SheetListener implements XmlListener {
  readonly merged: MergedRange[] = [];
  private lines: SheetLine[] = [];
  private count = 0;
  private row = 0;
  private column = -1;
  private cells: Cell[] = [];
  private cell: Attributes = {};
  private isFormula = false;
  private isValue = false;
  private value = '';
  private readonly runs = new RunsOfText();

  constructor(private readonly rules: CellRules) {}

  /** The rows that are complete. */
  take(): SheetLine[] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.isFormula = true;
    else if (name === 'v') this.isValue = true;
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
    else this.runs.open(name);
  }

  text(some: string): void {
    if (this.isValue && this.value.length < workbookLimits.text) this.value += some;
    else this.runs.add(some);
  }

  close(name: string): void {
    if (name === 'row') this.closeRow();
    else if (name === 'c') this.closeCell();
    else if (name === 'v') this.isValue = false;
    else this.runs.close(name);
  }

  private merge(reference: string): void {
    if (this.merged.length >= workbookLimits.rows) throw new DomainError('WORKBOOK_TOO_LARGE');
    this.merged.push(rangeOf(reference));
  }

  /** Rows come in their order. */
  private openRow({ r }: Attributes): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isSafeInteger(number) || number <= this.row) throw new DomainError('WORKBOOK_UNREADABLE');
    this.row = number;
    this.column = -1;
    this.cells = [];
  }

  private openCell(attributes: Attributes): void {
    const { r } = attributes;
    const column = r === undefined ? this.column + 1 : placeOf(r).column;
    if (column <= this.column) throw new DomainError('WORKBOOK_UNREADABLE');
    this.column = column;
    this.cell = attributes;
    this.isFormula = false;
    this.value = '';
    this.runs.take();
  }

  private closeCell(): void {
    const { t: type = 'n', s: style = '0' } = this.cell;
    const value = type === 'inlineStr' ? this.runs.take() : this.value;
    const cell = cellOf({ type, style: Number(style), value, isFormula: this.isFormula }, this.rules);
    if (cell === null) return;
    if (this.column >= workbookLimits.columns) throw new DomainError('WORKBOOK_TOO_LARGE');
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells.push(cell);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    if (++this.count > workbookLimits.rows) throw new DomainError('WORKBOOK_TOO_LARGE');
    this.lines.push({ number: this.row, cells: this.cells });
  }
}

/** The rows of a sheet while they are read; the merged cells are known at the end. */
export interface ReadingSheet {
  readonly name: string;
  readonly lines: AsyncIterable<SheetLine>;
  readonly merged: readonly MergedRange[];
}

/** @throws DomainError WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE while its rows are read */
export function sheetOf(name: string, parts: AsyncIterable<string>, rules: CellRules): ReadingSheet {
  const listener = new SheetListener(rules);
  async function* lines(): AsyncIterable<SheetLine> {
    for await (const _ of walkXml(parts, listener)) yield* listener.take();
    yield* listener.take();
  }
  return { name, lines: lines(), merged: listener.merged };
}
