import type { Cell, MergedRange, SheetLine } from './cells.ts';
import { fault, problemAt, type Problem } from './problems.ts';
import { SheetReading, type Lines } from './rows.ts';
import {
  GUIDE_SHEET,
  importSheetNames,
  importSheets,
  type ImportSheetName,
  type ReadWorkbook,
} from './sheets.ts';
import { plainText } from './values.ts';

/** What reads the lines of one sheet. */
export interface ReadingLines {
  /** False when no more lines are wanted. */
  take(line: SheetLine): boolean;
  end(merged: readonly MergedRange[]): void;
}

const isFilled = (cell: Cell): boolean => cell !== null && cell !== '';

/** Reads a workbook, sheet by sheet. */
export class WorkbookReading {
  private readonly sheets = new Map<ImportSheetName, Lines>();
  private readonly problems: Problem[] = [];

  /** Begins a sheet, by the name that it has in the file. */
  begin(title: string): ReadingLines {
    const plain = plainText(title);
    const name = importSheetNames.find((one) => importSheets[one].name === plain);
    if (name === undefined) return this.unknown(plain);
    if (this.sheets.has(name)) return this.refused(plain, 'sheet_twice');
    return this.known(name);
  }

  /** What the workbook says, and what is wrong in its cells. */
  end(): { readonly workbook: ReadWorkbook; readonly problems: readonly Problem[] } {
    const known = importSheetNames.map((name) => importSheets[name].name);
    if (this.sheets.size === 0 && this.problems.length === 0)
      this.problems.push(problemAt(known[0]!, 1, 0, fault('missing_sheet', known)));
    const read = [...this.sheets].map(([name, { columns, rows }]) => [name, { columns, rows }]);
    return { workbook: Object.fromEntries(read) as ReadWorkbook, problems: this.problems };
  }

  private known(name: ImportSheetName): ReadingLines {
    const reading = new SheetReading(importSheets[name]);
    return {
      take: (line) => {
        reading.take(line);
        return true;
      },
      end: (merged) => {
        const lines = reading.end(merged);
        this.sheets.set(name, lines);
        this.problems.push(...lines.problems);
      },
    };
  }

  /** The guide of the template, and sheets without content, are no problem. */
  private unknown(title: string): ReadingLines {
    return title === GUIDE_SHEET
      ? { take: () => false, end: () => undefined }
      : this.refused(title, 'unknown_sheet');
  }

  private refused(title: string, kind: 'unknown_sheet' | 'sheet_twice'): ReadingLines {
    return {
      take: ({ cells }) => {
        if (!cells.some(isFilled)) return true;
        this.problems.push(problemAt(title, 1, 0, fault(kind, title)));
        return false;
      },
      end: () => undefined,
    };
  }
}
