import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { randomBytes } from 'node:crypto';
import { cellOf, Vault, type Sealed } from '../../common/vault.ts';
import { Storage } from '../../platform/storage/storage.ts';

/** A workbook is stored in chunks of at least so many bytes, the last one excepted. */
const CHUNK = 256 * 1024;

/** What lies under the id of a workbook: which chunks it consists of, and its length in bytes. */
interface Contents {
  /** Two processes may write one workbook: each writes chunks of its own. */
  readonly run: string;
  readonly chunks: number;
  readonly length: number;
}

/** A stored workbook, which is read and opened chunk by chunk. */
export interface StoredWorkbook {
  readonly length: number;
  readonly bytes: AsyncIterable<Buffer>;
}

const keyOf = (id: string, run: string, chunk: number): string => `${id}-${chunk}-${run}`;

/**
 * The bytes of workbooks, sealed chunk by chunk, so that one chunk is in memory. They have no row in `file`, so
 * the sweep of strays removes them once they are a day old.
 */
@Injectable()
export class LedgerFiles {
  constructor(
    private readonly storage: Storage,
    private readonly vault: Vault,
  ) {}

  /**
   * Stores a workbook, which has at least one byte. It can be read once all of it is stored; what was stored before an error is removed.
   * @throws DomainError STORAGE_UNAVAILABLE, and what reading `bytes` throws
   */
  async put(id: string, bytes: AsyncIterable<Buffer>, size = CHUNK): Promise<void> {
    const run = randomBytes(4).toString('hex');
    let [chunks, length] = [0, 0];
    try {
      for await (const chunk of chunksOf(bytes, size)) {
        await this.seal(keyOf(id, run, chunks), chunk.toString('base64'), id, run, chunks++);
        length += chunk.length;
      }
      await this.seal(id, JSON.stringify({ run, chunks, length } satisfies Contents), id);
    } catch (error) {
      for (let at = 0; at < chunks; at++)
        await this.storage.remove(keyOf(id, run, at)).catch(() => undefined);
      throw error;
    }
  }

  /**
   * The first chunk is read at once: an answer that has begun can only be cut off. Null when it is gone.
   * @throws DomainError STORAGE_UNAVAILABLE, also while the bytes are read
   */
  async get(id: string): Promise<StoredWorkbook | null> {
    const text = await this.open(id, id);
    if (text === null) return null;
    if (text.startsWith('{')) {
      const contents = JSON.parse(text) as Contents;
      const first = await this.chunk(id, contents, 0);
      return first && { length: contents.length, bytes: this.chunks(id, contents, first) };
    }
    // Written by a version that stored a workbook as a whole.
    const whole = Buffer.from(text, 'base64');
    return { length: whole.length, bytes: chunksOf([whole], CHUNK) };
  }

  private async *chunks(id: string, contents: Contents, first: Buffer): AsyncIterable<Buffer> {
    yield first;
    for (let at = 1; at < contents.chunks; at++) {
      const chunk = await this.chunk(id, contents, at);
      if (!chunk) throw new DomainError('STORAGE_UNAVAILABLE');
      yield chunk;
    }
  }

  private async chunk(id: string, { run }: Contents, at: number): Promise<Buffer | null> {
    const text = await this.open(keyOf(id, run, at), id, run, at);
    return text === null ? null : Buffer.from(text, 'base64');
  }

  private async seal(key: string, text: string, ...row: readonly (string | number)[]): Promise<void> {
    await this.storage.put(key, Buffer.from(this.vault.seal(text, cellOf('ledger_export', 'file', ...row))));
  }

  private async open(key: string, ...row: readonly (string | number)[]): Promise<string | null> {
    const sealed = await this.storage.get(key);
    return sealed && this.vault.open(sealed.toString() as Sealed, cellOf('ledger_export', 'file', ...row));
  }
}

/** The same bytes in parts of at least `size`, the last one excepted. */
async function* chunksOf(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  size: number,
): AsyncIterable<Buffer> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const part of bytes) {
    parts.push(part);
    held += part.length;
    if (held < size) continue;
    yield Buffer.concat(parts);
    [parts, held] = [[], 0];
  }
  if (held > 0) yield Buffer.concat(parts);
}
