/** What a cell of a worksheet holds. A date is `2026-03-02`; a formula and an error have no value of their own. */
export type Cell =
  string | number | boolean | { readonly date: string } | { readonly fault: 'formula' | 'error' } | null;

/** A row with its number in the sheet, from 1; the cells by column, from 0. */
export interface SheetLine {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Rows and columns of merged cells, both ends included. */
export interface MergedRange {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** A, B, … Z, AA, …: the letters of a column; the first one has number 0. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
