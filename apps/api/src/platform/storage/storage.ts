import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError, type Instant } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG, type Config } from '../../common/config.ts';

/**
 * Stores bytes by key: 3 to 80 of `a`–`z`, `0`–`9` and `-`, the last two no `-`. Each method throws
 * DomainError STORAGE_UNAVAILABLE when the disk is full, not writable, or fails.
 */
export abstract class Storage {
  /** Replaces atomically; the bytes are on disk when it returns. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** Null when there is nothing under the key. */
  abstract get(key: string): Promise<Buffer | null>;
  abstract remove(key: string): Promise<void>;
  /**
   * Removes unfinished writes that began before an instant of the machine's clock. Returns the keys written
   * before it, in batches.
   */
  abstract tidy(before: Instant): AsyncIterable<string[]>;
}

const UNFINISHED = /\.part$/;

/** A folder on this machine (or a share that every replica mounts): `<dataDir>/files/<ab>/<key>`. */
@Injectable()
export class LocalStorage extends Storage {
  private readonly logger = new Logger('storage');
  private readonly root: string;

  constructor(@Inject(CONFIG) { dataDir }: Pick<Config, 'dataDir'>) {
    super();
    this.root = join(dataDir, 'files');
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const unfinished = `${path}.${randomUUID()}.part`;
    await this.tell(async () => {
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeDurably(unfinished, bytes);
        await rename(unfinished, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw error;
      }
    });
  }

  async get(key: string): Promise<Buffer | null> {
    const path = this.pathOf(key);
    return this.tell(() => readFile(path).catch(nothing(null)));
  }

  async remove(key: string): Promise<void> {
    const path = this.pathOf(key);
    await this.tell(() => rm(path, { force: true }));
  }

  async *tidy(before: Instant): AsyncIterable<string[]> {
    for (const folder of await readdir(this.root).catch(nothing([]))) {
      const old = await this.olderThan(before, join(this.root, folder));
      for (const name of old.filter((one) => UNFINISHED.test(one)))
        await rm(join(this.root, folder, name), { force: true });
      yield old.filter((one) => !UNFINISHED.test(one));
    }
  }

  private async olderThan(before: Instant, folder: string): Promise<string[]> {
    const old: string[] = [];
    for (const name of await readdir(folder)) {
      const found = await stat(join(folder, name)).catch(nothing(null));
      if (found?.isFile() && found.mtimeMs < before) old.push(name);
    }
    return old;
  }

  /** Spreads files over folders by the end of the key: time-ordered ids share their beginning for years. */
  private pathOf(key: string): string {
    if (!/^[a-z0-9-]{1,78}[a-z0-9]{2}$/.test(key)) throw new Error(`"${key}" is no storage key.`);
    return join(this.root, key.slice(-2), key);
  }

  /** Logs the disk error for the operator, and tells the user that pictures cannot be stored now. */
  private async tell<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { code, syscall, message } = error as NodeJS.ErrnoException;
      this.logger.error(`${this.root}: ${syscall ? `${syscall} ${code}` : message}`);
      throw new DomainError('STORAGE_UNAVAILABLE');
    }
  }
}

/** The fallback for a missing file. */
const nothing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new file name survives a power loss only once its folder is synced. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
