import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A folder that is ours alone. */
export interface Locked {
  release(): void;
}

/**
 * Takes the data folder for this process. The system itself takes the lock back when the process dies,
 * however it dies; Node offers such a lock only through SQLite, whose file holds nothing else.
 * @throws Error where another living process has it
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
