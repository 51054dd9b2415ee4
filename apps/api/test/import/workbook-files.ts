import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { partsOf, sheetPath } from '../../src/platform/sheets/workbook-parts.ts';

/** An archive with these files. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as Readable) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The files of a workbook whose only sheet has this XML in its `sheetData`, and after it. */
export const filesOf = (
  rows: string,
  after = '',
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...partsOf(['区域']),
  [sheetPath(1)]: `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
  ...more,
});

export const bookOf = (...args: Parameters<typeof filesOf>): Promise<Buffer> => zipOf(filesOf(...args));
