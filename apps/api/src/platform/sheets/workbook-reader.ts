import { DomainError } from '@sandan/domain';
import { posix } from 'node:path';
import type { CellRules } from './sheet-cells.ts';
import { sheetOf, type ReadingSheet } from './sheet-reader.ts';
import { WorkbookArchive } from './workbook-archive.ts';
import { workbookLimits } from './workbook-limits.ts';
import { formatsOf } from './workbook-styles.ts';
import { sharedTextsOf } from './workbook-texts.ts';
import { readXml } from './workbook-xml.ts';

export type { ReadingSheet } from './sheet-reader.ts';

/** A part of the workbook that another one refers to. */
interface Part {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, … */
  readonly type: string;
  readonly path: string;
}

const CONTENT_TYPES = '[Content_Types].xml';
const MACROS = /macroenabled/i;

/** The parts that a file refers to. Paths are relative to its folder, or begin with `/`. */
async function partsOf(archive: WorkbookArchive, path: string): Promise<Part[]> {
  const { dir, base } = posix.parse(path);
  const parts: Part[] = [];
  await readXml(archive.read(posix.join(dir, '_rels', `${base}.rels`)), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = posix.join('/', Target.startsWith('/') ? '' : dir, Target).slice(1);
      parts.push({ id: Id, type: Type.split('/').at(-1)!, path: target });
    },
  });
  return parts;
}

/** The names of the sheets by the id of their part, in their order, and how the workbook counts days. */
async function contentsOf(
  archive: WorkbookArchive,
  path: string,
): Promise<{ readonly sheets: ReadonlyMap<string, string>; readonly isFrom1904: boolean }> {
  const sheets = new Map<string, string>();
  let isFrom1904 = false;
  await readXml(archive.read(path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (id !== undefined) sheets.set(id, attributes['name'] ?? '');
      if (sheets.size > workbookLimits.sheets) throw new DomainError('WORKBOOK_TOO_LARGE');
    },
  });
  return { sheets, isFrom1904 };
}

/** @throws DomainError WORKBOOK_WITH_MACROS */
async function checkTypes(archive: WorkbookArchive): Promise<void> {
  await readXml(archive.read(CONTENT_TYPES), {
    open: (_, { ContentType = '' }) => {
      if (MACROS.test(ContentType)) throw new DomainError('WORKBOOK_WITH_MACROS');
    },
  });
}

/** Where the workbook lies in its archive. @throws DomainError WORKBOOK_UNREADABLE, WORKBOOK_WITH_MACROS */
async function workbookPath(archive: WorkbookArchive): Promise<string> {
  await checkTypes(archive);
  const found = (await partsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  if (!found || !archive.has(found.path)) throw new DomainError('WORKBOOK_UNREADABLE');
  return found.path;
}

async function rulesOf(
  archive: WorkbookArchive,
  parts: readonly Part[],
  isFrom1904: boolean,
): Promise<CellRules> {
  const pathOf = (type: string): string => parts.find((part) => part.type === type)?.path ?? '';
  return {
    isFrom1904,
    texts: await sharedTextsOf(archive, pathOf('sharedStrings')),
    formats: await formatsOf(archive, pathOf('styles')),
  };
}

/**
 * The sheets of an .xlsx workbook, one after the other; the rows of each are read before the next one. At no
 * time is more in memory than the file, its shared texts and a few rows.
 * @throws DomainError WORKBOOK_UNREADABLE (no workbook, or broken), WORKBOOK_OLD_FORMAT (.xls),
 * WORKBOOK_PROTECTED, WORKBOOK_WITH_MACROS, WORKBOOK_TOO_LARGE (see `workbookLimits`)
 */
export async function* sheetsIn(bytes: Buffer): AsyncIterable<ReadingSheet> {
  const archive = await WorkbookArchive.open(bytes);
  const path = await workbookPath(archive);
  const parts = await partsOf(archive, path);
  const { sheets, isFrom1904 } = await contentsOf(archive, path);
  if (sheets.size === 0) throw new DomainError('WORKBOOK_UNREADABLE');
  const rules = await rulesOf(archive, parts, isFrom1904);
  for (const [id, name] of sheets) {
    const part = parts.find((one) => one.id === id);
    if (part?.type === 'worksheet') yield sheetOf(name, archive.read(part.path), rules);
  }
}
