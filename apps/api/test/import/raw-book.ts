import { columnLetters, type Cell } from '@sandan/domain';
import { escaped, partsOf, sheetPath } from '../../src/platform/sheets/workbook-parts.ts';
import { zipOf } from './workbook-files.ts';

/** A sheet with any kind of cell, formulas and errors too. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** `B2:B3` */
  readonly merged?: readonly string[];
}

const DAYS = 25_569;
const DAY = 86_400_000;

function xmlOf(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="3"><v>${DAYS + Date.parse(cell.date) / DAY}</v></c>`;
  return cell.fault === 'error'
    ? `<c r="${at}" t="e"><v>#REF!</v></c>`
    : `<c r="${at}"><f>1+1</f><v>2</v></c>`;
}

const rowOf = (cells: readonly Cell[], at: number): string =>
  `<row r="${at + 1}">${cells.map((cell, column) => xmlOf(cell, `${columnLetters(column)}${at + 1}`)).join('')}</row>`;

const sheetXml = ({ rows, merged = [] }: RawSheet): string =>
  `<worksheet><sheetData>${rows.map(rowOf).join('')}</sheetData><mergeCells>${merged
    .map((range) => `<mergeCell ref="${range}"/>`)
    .join('')}</mergeCells></worksheet>`;

/** The bytes of a workbook with these sheets. */
export const rawBook = (sheets: readonly RawSheet[]): Promise<Buffer> =>
  zipOf({
    ...partsOf(sheets.map(({ name }) => name)),
    ...Object.fromEntries(sheets.map((sheet, at) => [sheetPath(at + 1), sheetXml(sheet)])),
  });
