import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A locked folder. */
export interface Locked {
  release(): void;
}

/**
 * Locks the data folder for this process. The system releases the lock however the process dies. Node offers
 * such a lock only through SQLite, whose file holds nothing else.
 * @throws Error when another running process holds the lock
 */
export function lockFolder(dataDir: string): Locked {
  const file = new DatabaseSync(join(dataDir, 'lock'));
  try {
    file.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    file.close();
    throw new Error(
      `Sandan is already running on ${dataDir}, or just starting: stop it first, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  return { release: () => file.isOpen && file.close() };
}
