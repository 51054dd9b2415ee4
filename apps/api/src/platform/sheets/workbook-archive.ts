import { DomainError } from '@sandan/domain';
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { workbookLimits } from './workbook-limits.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** The compound file of Office before 2007, and of protected workbooks since. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream in which a protected workbook lies; names of streams are UTF-16. */
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');
const MACROS = /(^|\/)vbaproject\.bin$/;

const begins = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

/** @throws DomainError WORKBOOK_TOO_LARGE, WORKBOOK_PROTECTED, WORKBOOK_OLD_FORMAT, WORKBOOK_UNREADABLE */
function checkKind(bytes: Buffer): void {
  if (bytes.length > workbookLimits.bytes) throw new DomainError('WORKBOOK_TOO_LARGE');
  if (begins(bytes, COMPOUND))
    throw new DomainError(bytes.includes(PROTECTED) ? 'WORKBOOK_PROTECTED' : 'WORKBOOK_OLD_FORMAT');
  if (!begins(bytes, ZIP)) throw new DomainError('WORKBOOK_UNREADABLE');
}

/** Any error of a library while it reads is caused by the file. @throws DomainError always */
export function unreadable(error: unknown): never {
  if (error instanceof DomainError) throw error;
  throw new DomainError('WORKBOOK_UNREADABLE');
}

/** The files of a workbook, by path in lower case. They are inflated while they are read, within limits. */
export class WorkbookArchive {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * @throws DomainError WORKBOOK_TOO_LARGE, WORKBOOK_PROTECTED, WORKBOOK_OLD_FORMAT, WORKBOOK_WITH_MACROS,
   * WORKBOOK_UNREADABLE
   */
  static async open(bytes: Buffer): Promise<WorkbookArchive> {
    checkKind(bytes);
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(
      unreadable,
    );
    return new WorkbookArchive(zip, await entriesOf(zip).catch(unreadable));
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /**
   * The text of a file, in parts; nothing where there is none.
   * @throws DomainError WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE
   */
  async *read(path: string): AsyncIterable<string> {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) return;
    const stream = await this.zip.openReadStreamPromise(entry).catch(unreadable);
    try {
      yield* this.textOf(stream);
    } catch (error) {
      unreadable(error);
    } finally {
      stream.destroy();
    }
  }

  private async *textOf(stream: Readable): AsyncIterable<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      this.inflated += bytes.length;
      if (this.inflated > workbookLimits.inflated) throw new DomainError('WORKBOOK_TOO_LARGE');
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > workbookLimits.entries) throw new DomainError('WORKBOOK_TOO_LARGE');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.toLowerCase();
    if (entries.has(path)) throw new DomainError('WORKBOOK_UNREADABLE');
    checkEntry(path, entry);
    entries.set(path, entry);
  }
  return entries;
}

/** @throws DomainError WORKBOOK_WITH_MACROS, WORKBOOK_PROTECTED, WORKBOOK_TOO_LARGE */
function checkEntry(path: string, entry: Entry): void {
  if (MACROS.test(path)) throw new DomainError('WORKBOOK_WITH_MACROS');
  if (entry.isEncrypted()) throw new DomainError('WORKBOOK_PROTECTED');
  const { compressedSize, uncompressedSize } = entry;
  const { ratio, smallFile } = workbookLimits;
  if (uncompressedSize > Math.max(smallFile, ratio * compressedSize))
    throw new DomainError('WORKBOOK_TOO_LARGE');
}
