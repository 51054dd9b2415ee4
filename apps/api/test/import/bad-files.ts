import { randomBytes } from 'node:crypto';
import { workbookLimits } from '../../src/platform/sheets/workbook-limits.ts';
import { sheetPath } from '../../src/platform/sheets/workbook-parts.ts';
import { filesOf, zipOf } from './workbook-files.ts';

/** Files that must be refused, each with the code. */
export const badFiles: readonly (readonly [string, string, () => Buffer | Promise<Buffer>])[] = [
  ['a file of 200 MB', 'WORKBOOK_TOO_LARGE', () => Buffer.alloc(200 * 1024 * 1024)],
  ['a bomb: 400 MB in one sheet', 'WORKBOOK_TOO_LARGE', () => bomb(400)],
  ['1,000,000 rows', 'WORKBOOK_TOO_LARGE', () => manyRows(1_000_000)],
  ['an .xls', 'WORKBOOK_OLD_FORMAT', () => compound('Workbook')],
  ['a protected workbook', 'WORKBOOK_PROTECTED', () => compound('EncryptedPackage')],
  ['macros', 'WORKBOOK_WITH_MACROS', () => zipOf({ ...filesOf(''), 'xl/vbaProject.bin': 'x' })],
  ['a .csv that was renamed', 'WORKBOOK_UNREADABLE', () => Buffer.from('类型,名称\n'.repeat(100_000))],
  ['noise', 'WORKBOOK_UNREADABLE', () => randomBytes(workbookLimits.bytes - 1000)],
];

const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(workbookLimits.bytes - 100_000),
    Buffer.from(name, 'utf16le'),
  ]);

/** Every row is as long as those of a real sheet, so that the file is not refused for how well it is packed. */
const manyRows = (count: number): Promise<Buffer> =>
  zipOf({
    ...filesOf(''),
    [sheetPath(1)]: `<worksheet><sheetData>${Array.from(
      { length: count },
      (_, at) => `<row r="${at + 1}"><c><v>${at * 7919}</v></c></row>`,
    ).join('')}</sheetData></worksheet>`,
  });

const bomb = (megabytes: number): Promise<Buffer> =>
  zipOf({ ...filesOf(''), [sheetPath(1)]: Buffer.alloc(megabytes * 1024 * 1024, ' ') });
