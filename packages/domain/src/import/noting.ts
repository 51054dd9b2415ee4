import { fault, MOST_PROBLEMS, problemAt, type Fault, type Problem } from './problems.ts';
import { importSheets, type ImportSheetName, type ReadWorkbook } from './sheets.ts';
import type { Columns } from './columns.ts';

/** A row of the workbook. */
export interface RowAt {
  readonly sheet: ImportSheetName;
  readonly number: number;
}

/** Something wrong, with the column that it is in. */
export type Refused = readonly [column: string, found: Fault];

/** Notes what is wrong in the rows of a workbook, each in its cell. */
export class Noting {
  readonly problems: Problem[] = [];
  private readonly workbook: ReadWorkbook;

  constructor(workbook: ReadWorkbook) {
    this.workbook = workbook;
  }

  /** Notes a problem in a column of a row; in the first column where the file leaves that one out. */
  note({ sheet, number }: RowAt, column: string, found: Fault): null {
    const at = this.workbook[sheet]?.columns[column] ?? 0;
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push(problemAt(importSheets[sheet].name, number, at, found));
    return null;
  }

  /** Notes a value that must be filled in. */
  missing(row: RowAt, column: string): null {
    return this.note(row, column, fault('missing', headerOf(row.sheet, column)));
  }
}

/** The header of a column. */
export const headerOf = (sheet: ImportSheetName, column: string): string =>
  (importSheets[sheet].columns as Columns)[column]!.header;
