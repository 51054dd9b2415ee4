import { columnLetters, DAY, HOUR, type Instant } from '@sandan/domain';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  escaped,
  partsOf,
  sheetEnd,
  sheetHead,
  sheetPath,
  styleOf,
  type ColumnHelp,
} from './workbook-parts.ts';

/** What a cell holds: text, a number, or an instant as a time in China; null where it is empty. */
export type CellValue = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters of the usual font; a Chinese character takes two. */
  readonly width: number;
  /** `time` is an `Instant`. */
  readonly as: 'text' | 'number' | 'time';
  readonly help?: ColumnHelp;
}

export type SheetRow = readonly CellValue[];

export interface Sheet {
  /** 31 characters at most, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Pages of rows, each row with a value for each column. */
  readonly pages: () => AsyncIterable<readonly SheetRow[]>;
}

/** The media type of a workbook. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The longest text that Excel opens in a cell. */
const LONGEST = 32_767;
/** The days from Excel's day 0 to 1970-01-01. */
const EPOCH = 25_569;
/** Excel knows no zones: a cell holds the time as clocks in China show it. */
const ZONE = 8 * HOUR;

const serialOf = (at: Instant): number => EPOCH + (at + ZONE) / DAY;

/** Text is always written as text, whatever it begins with: `=1+1` is no formula. */
const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;

function cellOf(at: string, value: CellValue, { as }: SheetColumn): string {
  if (value === null || value === '') return '';
  if (as === 'text' || typeof value === 'string') return textCell(at, String(value), styleOf.text);
  return `<c r="${at}" s="${styleOf[as]}"><v>${as === 'time' ? serialOf(value) : value}</v></c>`;
}

const rowOf = (
  number: number,
  cell: (at: string, column: number) => string,
  letters: readonly string[],
): string =>
  `<row r="${number}">${letters.map((letter, column) => cell(`${letter}${number}`, column)).join('')}</row>`;

async function* xmlOf({ columns, pages }: Sheet): AsyncIterable<string> {
  // What people fill in stays as they type it: 0302, 1-2.
  yield sheetHead(columns.map(({ width, as, help }) => ({ width, ...(help && { style: styleOf[as] }) })));
  const letters = columns.map((_, column) => columnLetters(column));
  yield rowOf(1, (at, column) => textCell(at, columns[column]!.title, styleOf.head), letters);
  let rows = 1;
  for await (const page of pages())
    yield page
      .map((row) => rowOf(++rows, (at, column) => cellOf(at, row[column] ?? null, columns[column]!), letters))
      .join('');
  yield sheetEnd(
    columns.map(({ title, help }, column) => ({ title, help, letters: letters[column]! })),
    rows,
  );
}

/**
 * The bytes of an .xlsx workbook, written while its rows are read: only one page is in memory. The sheets are
 * read one after the other, the last one first, so that the first one can tell what the others held.
 * @throws what reading the rows throws
 */
export async function* workbookOf(sheets: readonly Sheet[]): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const parts = partsOf(sheets.map(({ name }) => name));
  for (const [path, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), path);
  const failed = (error: unknown): void => void output.destroy(error as Error);
  zip.on('error', failed);
  for (const [at, sheet] of [...sheets.entries()].reverse())
    zip.addReadStreamLazy(sheetPath(at + 1), (give) => {
      const rows = Readable.from(xmlOf(sheet), { objectMode: false });
      rows.on('error', failed);
      give(null, rows);
    });
  zip.end();
  try {
    for await (const bytes of output) yield bytes as Buffer;
  } finally {
    if (!output.closed && !output.destroyed) output.destroy();
  }
}
