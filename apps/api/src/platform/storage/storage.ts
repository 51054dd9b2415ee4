import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG, type Config } from '../../common/config.ts';

/** Keeps bytes by key: 3 to 80 of `a`–`z`, `0`–`9` and `-`, the last two no `-`. */
export abstract class Storage {
  /** Replaces what was there, whole or not at all; on disk when it returns. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** Null when there is nothing under the key. */
  abstract get(key: string): Promise<Buffer | null>;
  abstract remove(key: string): Promise<void>;
}

/** A folder on this machine (or a share that every replica mounts): `<dataDir>/files/<ab>/<key>`. */
@Injectable()
export class LocalStorage extends Storage {
  private readonly root: string;

  constructor(@Inject(CONFIG) { dataDir }: Pick<Config, 'dataDir'>) {
    super();
    this.root = join(dataDir, 'files');
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const unfinished = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeDurably(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Spread by the end of the key: an id that rises with time begins alike for years. */
  private pathOf(key: string): string {
    if (!/^[a-z0-9-]{1,78}[a-z0-9]{2}$/.test(key)) throw new Error(`"${key}" is no storage key.`);
    return join(this.root, key.slice(-2), key);
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
